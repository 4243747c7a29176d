package org.wego.events.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
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

  /**
   * Tells one event, and waits until it is applied.
   *
   * @param type such as {@code org.wego.events.event-scheduled.v1}
   */
  public static void tell(
      String topic, String source, String type, UUID key, long sequence, Map<String, ?> state) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, bytes(key.toString()), bytes(json(type, state)));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", Ids.next().toString());
    header(record, "ce_type", type);
    header(record, "ce_source", source);
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
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Database.number(
                        "SELECT coalesce(max(sequence), 0) FROM inbox_guard WHERE stream_key = ?",
                        key)
                    >= sequence);
  }

  private static String json(String type, Map<String, ?> state) {
    try {
      String json = JSON.writeValueAsString(state);
      EventContracts.validate(type, json);
      return json;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
    record.headers().add(name, bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
