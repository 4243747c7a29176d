package org.wego.webhooks.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

/** Tells what other services tell: by events on the real topics, held against the contract. */
public final class Topic {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Topic() {}

  /** The example of a type, as the contract has it, to be told as it is or changed. */
  public static ObjectNode example(String type) {
    String[] parts = type.split("\\.", 4);
    Path file = Path.of("..", "contracts", "events", parts[2], parts[3] + ".example.json");
    try {
      return (ObjectNode) JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Tells one event, the first of a new stream, and waits until it is taken. */
  public static UUID tell(String topic, String type, ObjectNode payload) {
    return tell(topic, type, UUID.randomUUID(), 1, payload);
  }

  /**
   * Tells one event, and waits until it is taken.
   *
   * @return the id of the event
   */
  public static UUID tell(String topic, String type, UUID key, long sequence, ObjectNode payload) {
    UUID id = Ids.next();
    send(topic, type, id, key, sequence, payload);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Database.number(
                        "SELECT coalesce(max(sequence), 0) FROM inbox_guard WHERE stream_key = ?",
                        key)
                    >= sequence);
    return id;
  }

  /** Tells one event, and goes on. */
  public static void send(
      String topic, String type, UUID id, UUID key, long sequence, ObjectNode payload) {
    String json = payload.toString();
    EventContracts.validate(type, json);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, bytes(key.toString()), bytes(json));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", id.toString());
    header(record, "ce_type", type);
    header(record, "ce_source", "/" + topic.split("\\.")[0] + "/" + topic.split("\\.")[1]);
    header(record, "ce_time", TestClock.clock().instant().toString());
    header(record, "ce_subject", key.toString());
    header(record, "ce_partitionkey", key.toString());
    header(record, "ce_sequence", Long.toString(sequence));
    header(record, "ce_epoch", "1");
    header(record, "content-type", "application/json");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", WegoServers.kafka().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(record);
    }
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
    record.headers().add(name, bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
