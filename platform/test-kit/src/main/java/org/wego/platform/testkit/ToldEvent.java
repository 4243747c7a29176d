package org.wego.platform.testkit;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.wego.platform.id.Ids;

/**
 * An event of another service, which a test tells in its place, on the real topic: a CloudEvent in
 * binary mode.
 *
 * @param source the service that it is of, such as {@code /wego/events}
 * @param type such as {@code org.wego.events.event-scheduled.v1}
 * @param key of the stream
 * @param sequence the event's number in its stream
 * @param payload JSON, or what a test sends instead
 */
public record ToldEvent(
    String topic, String source, String type, UUID id, UUID key, long sequence, String payload) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(20);

  /**
   * One as the contract has it.
   *
   * @throws AssertionError where the payload is not as the contract of the type says
   */
  public static ToldEvent of(
      String topic, String source, String type, UUID key, long sequence, String payload) {
    EventContracts.validate(type, payload);
    return new ToldEvent(topic, source, type, Ids.next(), key, sequence, payload);
  }

  /** One as the contract has it, whose payload is written as JSON. */
  public static ToldEvent of(
      String topic, String source, String type, UUID key, long sequence, Map<String, ?> payload) {
    try {
      return of(topic, source, type, key, sequence, JSON.writeValueAsString(payload));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Tells it, and returns when the broker has it. */
  public ToldEvent tell() {
    try {
      Producer.SHARED.send(record()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while an event was told", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("An event could not be told", e);
    }
  }

  /** Waits until a consumer of the tested service has taken it, or one after it in its stream. */
  public void awaitTaken() {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(POLL)
        .until(
            () ->
                TestDatabase.number(
                        """
                        SELECT coalesce(max(sequence), 0) FROM inbox_guard
                         WHERE topic = ? AND stream_key = ?
                        """,
                        topic,
                        key)
                    >= sequence);
  }

  private ProducerRecord<byte[], byte[]> record() {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, bytes(key.toString()), bytes(payload));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id.toString(),
            "ce_type",
            type,
            "ce_source",
            source,
            "ce_time",
            TestClock.clock().instant().toString(),
            "ce_subject",
            key.toString(),
            "ce_partitionkey",
            key.toString(),
            "ce_sequence",
            Long.toString(sequence),
            "ce_epoch",
            "1",
            "content-type",
            "application/json")
        .forEach((name, value) -> record.headers().add(name, bytes(value)));
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** One for all tests: to make one takes longer than most of what is done with it. */
  private static final class Producer {
    static final KafkaProducer<byte[], byte[]> SHARED =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", WegoServers.kafka().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }
}
