package org.wego.journey.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that the services have told, as it is in Kafka. */
public final class EventStreams {

  private static final Duration TO_READ = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(200);

  /** One aggregate's events. */
  public record Stream(String topic, UUID key) {}

  /** How far a stream is. */
  public record Position(int epoch, long sequence) {}

  /** By stream, epoch and sequence: the id of the event. */
  private final Map<Stream, TreeMap<Integer, TreeMap<Long, String>>> events = new HashMap<>();

  private long repeated;

  /** Reads all topics to their present ends. */
  public static EventStreams read(String bootstrapServers) {
    EventStreams streams = new EventStreams();
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> topic.getKey().matches("wego\\..*\\.v\\d+"))
              .flatMap(topic -> topic.getValue().stream())
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long deadline = System.nanoTime() + TO_READ.toNanos();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        assertThat(System.nanoTime()).as("time to read all topics").isLessThan(deadline);
        consumer.poll(POLL).forEach(streams::add);
      }
    }
    return streams;
  }

  /** A number of a stream is one event's for ever; that event may come again. */
  private void add(ConsumerRecord<String, byte[]> found) {
    Stream stream = new Stream(found.topic(), UUID.fromString(found.key()));
    String id = header(found, "ce_id");
    String before =
        events
            .computeIfAbsent(stream, first -> new TreeMap<>())
            .computeIfAbsent(Integer.parseInt(header(found, "ce_epoch")), first -> new TreeMap<>())
            .putIfAbsent(Long.parseLong(header(found, "ce_sequence")), id);
    if (before != null) {
      assertThat(id).as("what was sent twice of %s", stream).isEqualTo(before);
      repeated++;
    }
  }

  private static String header(ConsumerRecord<?, ?> found, String name) {
    return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** Each stream holds the numbers from 1 to its last, and no event has two numbers. */
  public void requireWhole() {
    events.forEach(
        (stream, epochs) -> {
          List<Long> numbers =
              epochs.values().stream().flatMap(epoch -> epoch.keySet().stream()).toList();
          assertThat(numbers)
              .as("numbers of %s", stream)
              .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
          List<String> ids =
              epochs.values().stream().flatMap(epoch -> epoch.values().stream()).toList();
          assertThat(ids).as("events of %s", stream).doesNotHaveDuplicates();
        });
  }

  public boolean has(String topic, UUID key) {
    return events.containsKey(new Stream(topic, key));
  }

  /** The last event of each stream of a topic. */
  public Map<UUID, Position> ends(String topic) {
    return events.entrySet().stream()
        .filter(entry -> entry.getKey().topic().equals(topic))
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().key(),
                entry -> {
                  var last = entry.getValue().lastEntry();
                  return new Position(last.getKey(), last.getValue().lastKey());
                }));
  }

  public long count() {
    return events.values().stream()
        .flatMap(epochs -> epochs.values().stream())
        .mapToLong(Map::size)
        .sum();
  }

  /** How many records were events that are there already. */
  public long repeated() {
    return repeated;
  }
}
