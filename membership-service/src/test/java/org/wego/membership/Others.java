package org.wego.membership;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

/**
 * Tells what other services tell: by events on the real topics, made of the contracts' examples.
 */
public final class Others {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Map<UUID, Long> SEQUENCES = new ConcurrentHashMap<>();

  private Others() {}

  /** The example of an event of a service, such as {@code fees/invoice-paid}. */
  public static ObjectNode example(String event) {
    try {
      return (ObjectNode)
          JSON.readTree(
              Files.readString(Path.of("..", "contracts", "events", event + ".v1.example.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells the next event of the stream of {@code keyField}, and waits until it is applied. */
  public static void tell(String topic, String event, String keyField, ObjectNode payload) {
    UUID key = UUID.fromString(payload.get(keyField).asText());
    tell(topic, event, key, SEQUENCES.merge(key, 1L, Long::sum), payload);
  }

  /** Tells the event with this number, and waits until it is applied. */
  public static void tell(String topic, String event, UUID key, long sequence, ObjectNode payload) {
    send(topic, event, key, sequence, payload);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Database.count(
                        "SELECT coalesce(max(sequence), 0) FROM inbox_guard WHERE topic = '"
                            + topic
                            + "' AND stream_key = '"
                            + key
                            + "'")
                    >= sequence);
  }

  public static void send(String topic, String event, UUID key, long sequence, ObjectNode payload) {
    String type = "org.wego." + event.replace('/', '.') + ".v1";
    EventContracts.validate(type, payload);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, bytes(key.toString()), bytes(payload.toString()));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", Ids.next().toString());
    header(record, "ce_type", type);
    header(record, "ce_source", "/wego/" + event.split("/")[0]);
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

  /** The later example as one of the earlier one's invoice. */
  public static ObjectNode same(ObjectNode later, ObjectNode earlier) {
    return later.put("invoiceId", earlier.get("invoiceId").asText());
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
    record.headers().add(name, bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
