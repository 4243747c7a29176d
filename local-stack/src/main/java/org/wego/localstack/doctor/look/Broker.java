package org.wego.localstack.doctor.look;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Kafka, as its brokers answered.
 *
 * @param failure why nothing is known of it
 * @param topics by name
 * @param groups of consumers
 * @param rooms where the brokers keep records
 */
public record Broker(
    Optional<String> failure, Map<String, Topic> topics, List<Group> groups, List<Room> rooms) {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int CONNECT_MILLIS = 3_000;

  /** Where no Kafka is looked at. */
  public static final Broker NONE = new Broker(Optional.empty(), Map.of(), List.of(), List.of());

  /**
   * One topic.
   *
   * @param partitions how many it has
   * @param lacking how many of them lack copies that are up to date
   * @param config its settings
   */
  public record Topic(int partitions, long lacking, Map<String, String> config) {}

  /**
   * Consumers that share work.
   *
   * @param name of the group
   * @param members how many read
   * @param behind the records of each topic that they have not read
   */
  public record Group(String name, int members, Map<String, Long> behind) {

    public long lag() {
      return behind.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  static Broker look(Map<String, String> client) {
    String servers = client.getOrDefault(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "");
    if (Arrays.stream(servers.split(",")).noneMatch(Broker::listens)) {
      // A client would try again and again until its time is over.
      return failed("nobody listens there");
    }
    Map<String, Object> settings = new HashMap<>(client);
    settings.putIfAbsent(
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.toString(PATIENCE_MILLIS));
    settings.putIfAbsent(
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Integer.toString(PATIENCE_MILLIS));
    try (Admin admin = Admin.create(settings)) {
      return new Broker(Optional.empty(), topics(admin), groups(admin), rooms(admin));
    } catch (ExecutionException | TimeoutException e) {
      return failed(e.getCause() == null ? "no answer in time" : e.getCause().getMessage());
    } catch (KafkaException e) {
      return failed(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("interrupted");
    }
  }

  private static boolean listens(String server) {
    int colon = server.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(
              server.substring(0, colon).strip(),
              Integer.parseInt(server.substring(colon + 1).strip())),
          CONNECT_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  private static Broker failed(String reason) {
    return new Broker(Optional.of(reason), Map.of(), List.of(), List.of());
  }

  private static Map<String, Topic> topics(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<String, TopicDescription> described =
        told(admin.describeTopics(told(admin.listTopics().names())).allTopicNames());
    Map<ConfigResource, Config> configs =
        told(
            admin
                .describeConfigs(
                    described.keySet().stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .all());
    Map<String, Topic> topics = new TreeMap<>();
    configs.forEach(
        (resource, config) ->
            topics.put(resource.name(), topic(described.get(resource.name()), config)));
    return topics;
  }

  private static Topic topic(TopicDescription described, Config config) {
    return new Topic(
        described.partitions().size(),
        described.partitions().stream().filter(Broker::lacksCopies).count(),
        config.entries().stream()
            .filter(entry -> entry.value() != null)
            .collect(Collectors.toMap(entry -> entry.name(), entry -> entry.value())));
  }

  private static boolean lacksCopies(TopicPartitionInfo partition) {
    Node leader = partition.leader();
    return leader == null
        || leader.isEmpty()
        || partition.isr().size() < partition.replicas().size();
  }

  private static List<Group> groups(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<String> names =
        told(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
            .map(GroupListing::groupId)
            .sorted()
            .toList();
    Map<String, ConsumerGroupDescription> described =
        told(admin.describeConsumerGroups(names).all());
    Map<String, Map<TopicPartition, OffsetAndMetadata>> read =
        told(
            admin
                .listConsumerGroupOffsets(
                    names.stream()
                        .collect(
                            Collectors.toMap(
                                name -> name, name -> new ListConsumerGroupOffsetsSpec())))
                .all());
    Map<TopicPartition, Long> ends = ends(admin, read);
    List<Group> groups = new ArrayList<>();
    for (String name : names) {
      Map<String, Long> behind = new TreeMap<>();
      read.get(name)
          .forEach(
              (partition, offset) -> {
                if (offset != null) {
                  behind.merge(
                      partition.topic(),
                      Math.max(0, ends.getOrDefault(partition, 0L) - offset.offset()),
                      Long::sum);
                }
              });
      groups.add(new Group(name, described.get(name).members().size(), behind));
    }
    return groups;
  }

  private static Map<TopicPartition, Long> ends(
      Admin admin, Map<String, Map<TopicPartition, OffsetAndMetadata>> read)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    read.values()
        .forEach(group -> group.keySet().forEach(part -> asked.put(part, OffsetSpec.latest())));
    return told(admin.listOffsets(asked).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  private static List<Room> rooms(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<Integer> brokers =
        told(admin.describeCluster().nodes()).stream().map(Node::id).sorted().toList();
    List<Room> rooms = new ArrayList<>();
    told(admin.describeLogDirs(brokers).allDescriptions())
        .forEach(
            (broker, folders) ->
                folders.forEach(
                    (folder, described) -> room(broker, folder, described).ifPresent(rooms::add)));
    return rooms;
  }

  /** A broker tells its room from version 3.3 on. */
  private static Optional<Room> room(int broker, String folder, LogDirDescription described) {
    String place = "broker %d, %s".formatted(broker, folder);
    if (described.error() != null) {
      return Optional.of(
          new Room(place, Optional.of("is broken: " + described.error().getMessage()), 0, 0));
    }
    if (described.usableBytes().isEmpty() || described.totalBytes().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Room(
            place,
            Optional.empty(),
            described.usableBytes().getAsLong(),
            described.totalBytes().getAsLong()));
  }

  private static <T> T told(KafkaFuture<T> answer)
      throws ExecutionException, InterruptedException, TimeoutException {
    return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }
}
