package org.wego.localstack.backup;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.wego.localstack.Json;
import org.wego.localstack.StackException;
import org.wego.platform.servers.KafkaTopics;

/** The records of all topics on the suite's list, and how far consumers are in them. */
final class TopicLog implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A consumer that was killed counts as a member until its session ends. */
  private static final Duration GROUP_PATIENCE = Duration.ofSeconds(60);

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int AT_ONCE = 1_000;

  private final String servers;
  private final Path list;
  private final Admin admin;

  /** Of every topic; their number never changes, so they are looked up once. */
  private final Map<String, List<TopicPartition>> partitions;

  TopicLog(String servers, Path list) {
    this.servers = servers;
    this.list = list;
    this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers));
    this.partitions = lookUp();
  }

  /** Kafka's own id, which a new cluster has anew. */
  String cluster() {
    return answer(admin.describeCluster().clusterId());
  }

  /** The number of the next record of every partition. */
  Map<String, List<Long>> ends() {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions.values().stream()
        .flatMap(List::stream)
        .forEach(each -> latest.put(each, OffsetSpec.latest()));
    var offsets = answer(admin.listOffsets(latest).all());
    Map<String, List<Long>> ends = new TreeMap<>();
    partitions.forEach(
        (topic, each) ->
            ends.put(topic, each.stream().map(one -> offsets.get(one).offset()).toList()));
    return ends;
  }

  private Map<String, List<TopicPartition>> lookUp() {
    List<String> names = KafkaTopics.create(servers, list);
    return answer(admin.describeTopics(names).allTopicNames()).values().stream()
        .collect(
            Collectors.toMap(
                topic -> topic.name(),
                topic ->
                    IntStream.range(0, topic.partitions().size())
                        .mapToObj(each -> new TopicPartition(topic.name(), each))
                        .toList()));
  }

  /** The groups of consumers that Kafka knows of. */
  List<String> groups() {
    return answer(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
        .map(GroupListing::groupId)
        .sorted()
        .toList();
  }

  /** Forgets how far the groups are, so that they read from the beginning. None may be at work. */
  void forget(Predicate<String> chosen) {
    List<String> groups = groups().stream().filter(chosen).toList();
    long deadline = System.nanoTime() + GROUP_PATIENCE.toNanos();
    for (String group : groups) {
      while (!forgotten(group)) {
        if (System.nanoTime() > deadline) {
          throw new StackException("The group " + group + " still has consumers at work");
        }
        pause();
      }
    }
  }

  private boolean forgotten(String group) {
    try {
      admin.deleteConsumerGroups(List.of(group)).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return true;
      }
      if (e.getCause() instanceof GroupNotEmptyException) {
        return false;
      }
      throw failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e);
    } catch (TimeoutException e) {
      throw failed(e);
    }
  }

  /**
   * How many records the group has not noted as done, of the partitions that its consumers read;
   * nothing while it has none.
   */
  OptionalLong lag(String group) {
    List<TopicPartition> assigned = assigned(group);
    if (assigned.isEmpty()) {
      return OptionalLong.empty();
    }
    Map<TopicPartition, OffsetAndMetadata> done =
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Map<String, List<Long>> ends = ends();
    return OptionalLong.of(
        assigned.stream()
            .mapToLong(
                each ->
                    ends.get(each.topic()).get(each.partition())
                        - (done.get(each) == null ? 0 : done.get(each).offset()))
            .sum());
  }

  private List<TopicPartition> assigned(String group) {
    try {
      return admin
          .describeConsumerGroups(List.of(group))
          .describedGroups()
          .get(group)
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .members()
          .stream()
          .flatMap(member -> member.assignment().topicPartitions().stream())
          .toList();
    } catch (ExecutionException e) {
      // It was forgotten, and none of its consumers has come yet.
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return List.of();
      }
      throw failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e);
    } catch (TimeoutException e) {
      throw failed(e);
    }
  }

  /** Tells every record from the first numbers to those before the last ones. */
  void read(
      Map<String, List<Long>> from, Map<String, List<Long>> to, Consumer<LoggedRecord> reader) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      Map<TopicPartition, Long> left = new HashMap<>();
      to.forEach(
          (topic, ends) ->
              IntStream.range(0, ends.size())
                  .filter(each -> ends.get(each) > from.get(topic).get(each))
                  .forEach(each -> left.put(new TopicPartition(topic, each), ends.get(each))));
      consumer.assign(List.copyOf(left.keySet()));
      left.keySet()
          .forEach(each -> consumer.seek(each, from.get(each.topic()).get(each.partition())));
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!left.isEmpty()) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          deadline = System.nanoTime() + PATIENCE.toNanos();
          Long end = left.get(new TopicPartition(record.topic(), record.partition()));
          if (end != null && record.offset() < end) {
            reader.accept(LoggedRecord.of(record));
          }
        }
        left.entrySet().removeIf(each -> consumer.position(each.getKey()) >= each.getValue());
        if (System.nanoTime() > deadline) {
          throw new StackException("Kafka does not give the records of " + left.keySet());
        }
      }
    }
  }

  /** The first number of every partition. */
  static Map<String, List<Long>> beginning(Map<String, List<Long>> ends) {
    return ends.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> each.getValue().stream().map(end -> 0L).toList()));
  }

  /** Writes every record before the ends, a line of JSON each, and says how many there were. */
  long write(Map<String, List<Long>> ends, OutputStream out) {
    long[] records = {0};
    read(
        beginning(ends),
        ends,
        record -> {
          record.writeLine(out);
          records[0]++;
        });
    return records[0];
  }

  /** Makes all topics anew, with nothing in them, unless there is nothing in them. */
  void recreate() {
    if (ends().values().stream().flatMap(List::stream).allMatch(end -> end == 0)) {
      return;
    }
    Set<String> names = partitions.keySet();
    answer(admin.deleteTopics(names).all());
    await(
        "Kafka deletes the topics",
        () -> answer(admin.listTopics().names()).stream().noneMatch(names::contains));
    KafkaTopics.create(servers, list);
    // A topic is known before its partitions are led, and a producer that comes too early fails.
    await("Kafka leads the new partitions", this::isEmptyEverywhere);
  }

  private boolean isEmptyEverywhere() {
    // Another client each time: one that knew the topics of before may ask for those.
    try (TopicLog anew = new TopicLog(servers, list)) {
      return anew.ends().values().stream().flatMap(List::stream).allMatch(end -> end == 0);
    } catch (StackException notYet) {
      return false;
    }
  }

  private static void await(String what, BooleanSupplier done) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new StackException("It did not come true that " + what);
      }
      pause();
    }
  }

  /** Sends the records to the partitions in which they were, and says how many there were. */
  long send(InputStream lines) throws IOException {
    long records = 0;
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    servers,
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        MappingIterator<LoggedRecord> each =
            Json.MAPPER.readerFor(LoggedRecord.class).readValues(lines)) {
      while (each.hasNext()) {
        sent.add(producer.send(each.next().toProduce()));
        records++;
        if (sent.size() >= AT_ONCE) {
          awaitAll(sent);
        }
      }
      awaitAll(sent);
    }
    return records;
  }

  /** The ids of the events among records that were written. */
  static Set<String> ids(InputStream lines) throws IOException {
    Set<String> ids = new HashSet<>();
    try (MappingIterator<LoggedRecord> each =
        Json.MAPPER.readerFor(LoggedRecord.class).readValues(lines)) {
      while (each.hasNext()) {
        each.next().header("ce_id").ifPresent(ids::add);
      }
    }
    return ids;
  }

  private static void awaitAll(List<Future<RecordMetadata>> sent) {
    for (Future<RecordMetadata> each : sent) {
      try {
        each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw failed(e);
      } catch (ExecutionException | TimeoutException e) {
        throw failed(e);
      }
    }
    sent.clear();
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e);
    } catch (ExecutionException | TimeoutException e) {
      throw failed(e);
    }
  }

  private static StackException failed(Exception cause) {
    return new StackException("Kafka did not do what it was asked to: " + cause, cause);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e);
    }
  }

  @Override
  public void close() {
    admin.close(PATIENCE);
  }
}
