package org.wego.platform.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.wego.platform.messaging.example.AppliedEvents;
import org.wego.platform.messaging.example.Counter;
import org.wego.platform.messaging.example.CounterConsumer;
import org.wego.platform.messaging.example.Counting;
import org.wego.platform.messaging.example.Servers;

/** What a group of consumers keeps of how far it is. */
@QuarkusTest
@WithTestResource(Servers.class)
class KeptCommitsTest {

  private static final String GROUP = "messaging-test";

  /** Who asks for nothing for so long leaves its group, which waits for it until then. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration ENOUGH = Duration.ofSeconds(60);

  @Inject Counting counting;
  @Inject AppliedEvents applied;

  /**
   * A second member joins the group and then asks for nothing any more; a third one makes the group
   * change hands, which now waits for the second. What the application applies meanwhile of the
   * partitions that it keeps is committed when that is over, although nothing follows.
   */
  @Test
  void what_is_applied_while_the_group_changes_hands_is_committed_afterwards() throws Exception {
    try (Admin admin =
            Admin.create(Map.of("bootstrap.servers", Servers.kafka().bootstrapServers()));
        KafkaConsumer<byte[], byte[]> silent = member();
        KafkaConsumer<byte[], byte[]> third = member()) {
      // Before the first record of a partition the connector asks how far it is, which a change
      // holds up.
      List<UUID> first = Stream.generate(counting::create).limit(24).toList();
      first.forEach(counting::count);
      await().atMost(ENOUGH).until(() -> first.stream().allMatch(this::isApplied));
      await()
          .atMost(ENOUGH)
          .until(() -> !polled(silent).assignment().isEmpty() && isIn(GroupState.STABLE, admin));
      await()
          .atMost(ENOUGH)
          .until(() -> polled(third) != null && isIn(GroupState.PREPARING_REBALANCE, admin));

      // For a second or two, in the first of which the application hears of the change.
      List<UUID> counters = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        UUID counter = counting.create();
        counting.count(counter);
        counters.add(counter);
        polled(third);
      }
      await().atMost(PATIENCE).until(() -> counters.stream().anyMatch(this::isApplied));
      assertThat(isIn(GroupState.PREPARING_REBALANCE, admin)).isTrue();

      await().atMost(ENOUGH).until(() -> polled(third) != null && isIn(GroupState.STABLE, admin));
      third.close();
      silent.close();
      await().atMost(ENOUGH).until(() -> counters.stream().allMatch(this::isApplied));
      await()
          .atMost(ENOUGH)
          .untilAsserted(() -> assertThat(committed(admin)).isEqualTo(ends(admin)));
    }
  }

  private boolean isApplied(UUID counter) {
    return applied.sequences(CounterConsumer.NAME, counter).size() == 1;
  }

  private static KafkaConsumer<byte[], byte[]> member() {
    KafkaConsumer<byte[], byte[]> member =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                Servers.kafka().bootstrapServers(),
                "group.id",
                GROUP,
                "enable.auto.commit",
                "false",
                "auto.offset.reset",
                "earliest",
                "max.poll.interval.ms",
                Math.toIntExact(PATIENCE.toMillis()),
                "partition.assignment.strategy",
                CooperativeStickyAssignor.class.getName()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    member.subscribe(List.of(Counter.TOPIC));
    return member;
  }

  private static KafkaConsumer<byte[], byte[]> polled(KafkaConsumer<byte[], byte[]> member) {
    member.poll(Duration.ofMillis(100));
    return member;
  }

  private static boolean isIn(GroupState state, Admin admin) throws Exception {
    return admin
            .describeConsumerGroups(List.of(GROUP))
            .describedGroups()
            .get(GROUP)
            .get()
            .groupState()
        == state;
  }

  private static Map<TopicPartition, Long> committed(Admin admin) throws Exception {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    admin
        .listConsumerGroupOffsets(GROUP)
        .partitionsToOffsetAndMetadata()
        .get()
        .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
    return offsets;
  }

  /** Of the partitions that hold something. */
  private static Map<TopicPartition, Long> ends(Admin admin) throws Exception {
    int partitions =
        admin
            .describeTopics(List.of(Counter.TOPIC))
            .topicNameValues()
            .get(Counter.TOPIC)
            .get()
            .partitions()
            .size();
    Map<TopicPartition, OffsetSpec> asked =
        IntStream.range(0, partitions)
            .mapToObj(number -> new TopicPartition(Counter.TOPIC, number))
            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(asked)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    ends.values().removeIf(end -> end == 0);
    return ends;
  }
}
