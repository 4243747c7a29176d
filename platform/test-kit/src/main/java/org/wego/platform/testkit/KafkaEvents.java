package org.wego.platform.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is on a topic, as a test wants it: all of it, or until something has arrived. */
public final class KafkaEvents {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Clock REAL_TIME = Clock.systemUTC();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private KafkaEvents() {}

  /**
   * One record: a CloudEvent in binary mode.
   *
   * @param headers all headers as texts
   * @param data the payload, or null where the value is not JSON
   */
  public record Event(
      String key, Map<String, String> headers, String value, JsonNode data, int partition) {

    public UUID id() {
      return UUID.fromString(headers.get("ce_id"));
    }

    public String type() {
      return headers.get("ce_type");
    }

    public long sequence() {
      return Long.parseLong(headers.get("ce_sequence"));
    }

    public int epoch() {
      return Integer.parseInt(headers.get("ce_epoch"));
    }

    public Instant time() {
      return Instant.parse(headers.get("ce_time"));
    }
  }

  /** Everything that is on the topic now, each partition in its order. */
  public static List<Event> all(String topic) {
    return all(topic, record -> true);
  }

  /** Everything of one stream that is on the topic now, in its order. */
  public static List<Event> ofKey(String topic, Object key) {
    return all(topic, ofKey(key));
  }

  private static List<Event> all(String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    try (var consumer = consumerOf(topic)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      List<Event> events = new ArrayList<>();
      Instant end = REAL_TIME.instant().plus(PATIENCE);
      while (ends.keySet().stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (wanted.test(record)) {
            events.add(event(record));
          }
        }
        failAfter(end, topic, events);
      }
      return events;
    }
  }

  /** Reads on until the events of this stream are as wanted, and returns them; fails after 30 s. */
  public static List<Event> awaitOfKey(
      String topic, Object key, Predicate<List<Event>> areAsWanted) {
    return await(topic, ofKey(key), event -> true, areAsWanted);
  }

  /** Reads on until the chosen events are as wanted, and returns them; fails after 30 s. */
  public static List<Event> await(
      String topic, Predicate<Event> chosen, Predicate<List<Event>> areAsWanted) {
    return await(topic, record -> true, chosen, areAsWanted);
  }

  /**
   * A topic holds what all tests before have left, so what is not of the stream is not even read.
   */
  private static Predicate<ConsumerRecord<byte[], byte[]>> ofKey(Object key) {
    byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
    return record -> Arrays.equals(record.key(), bytes);
  }

  private static List<Event> await(
      String topic,
      Predicate<ConsumerRecord<byte[], byte[]>> wanted,
      Predicate<Event> chosen,
      Predicate<List<Event>> areAsWanted) {
    try (var consumer = consumerOf(topic)) {
      List<Event> events = new ArrayList<>();
      Instant end = REAL_TIME.instant().plus(PATIENCE);
      while (!areAsWanted.test(List.copyOf(events))) {
        failAfter(end, topic, events);
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (wanted.test(record)) {
            Event event = event(record);
            if (chosen.test(event)) {
              events.add(event);
            }
          }
        }
      }
      return List.copyOf(events);
    }
  }

  private static void failAfter(Instant end, String topic, List<Event> events) {
    if (REAL_TIME.instant().isAfter(end)) {
      throw new AssertionError(
          "After %d s the topic %s gave only %s"
              .formatted(
                  PATIENCE.toSeconds(), topic, events.isEmpty() ? "nothing" : events.toString()));
    }
  }

  private static KafkaConsumer<byte[], byte[]> consumerOf(String topic) {
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                WegoServers.kafka().bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(found -> new TopicPartition(topic, found.partition()))
            .sorted(Comparator.comparing(TopicPartition::partition))
            .toList();
    if (partitions.isEmpty()) {
      consumer.close();
      throw new AssertionError("No topic " + topic);
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  private static Event event(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), text(header.value()));
    }
    return new Event(
        text(record.key()),
        headers,
        text(record.value()),
        json(record.value()),
        record.partition());
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private static JsonNode json(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      return MAPPER.readTree(bytes);
    } catch (IOException notJson) {
      return null; // Dead-letter topics hold what nobody could read.
    }
  }
}
