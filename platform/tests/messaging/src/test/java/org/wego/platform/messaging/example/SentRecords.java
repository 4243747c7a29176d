package org.wego.platform.messaging.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what a topic holds, as any client would. */
public final class SentRecords {

  private SentRecords() {}

  /** All records of the stream, in their order in the topic. */
  public static List<ConsumerRecord<byte[], byte[]>> of(String topic, UUID key) {
    return of(topic).stream()
        .filter(each -> new String(each.key(), UTF_8).equals(key.toString()))
        .toList();
  }

  /** All records of the topic, in the order of each partition. */
  public static List<ConsumerRecord<byte[], byte[]>> of(String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", Servers.kafka().bootstrapServers(), "client.id", "test-reader");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }

  /** The stream's sequences in the topic, each where it stands first. */
  public static List<Long> sequences(String topic, UUID key) {
    LinkedHashSet<Long> sequences = new LinkedHashSet<>();
    of(topic, key).forEach(each -> sequences.add(Long.valueOf(header(each, "ce_sequence"))));
    return List.copyOf(sequences);
  }

  /** A header's text, {@code null} when the record has none of that name. */
  public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return record.headers().lastHeader(name) == null
        ? null
        : new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
