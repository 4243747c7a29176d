package org.wego.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaServerTest {

  private static final Path DATA = Path.of("target", "kafka-server-test");
  private static final String LIST =
      """
      partitions: %d
      config:
        retention.ms: "-1"
        cleanup.policy: delete
      topics:
        - name: things.v1
          aggregate: thing
          deadLetter: things.v1.dead-letter
        - name: others.v1
          aggregate: other
          deadLetter: others.v1.dead-letter
      """;

  private static KafkaServer server;

  @BeforeAll
  static void start_a_broker() throws Exception {
    Folders.delete(DATA);
    server = KafkaServer.start(DATA);
  }

  @AfterAll
  static void stop_the_broker() {
    server.close();
  }

  @Test
  void every_topic_of_the_list_and_its_dead_letter_topic_is_made_once() throws Exception {
    List<String> first = KafkaTopics.create(server.bootstrapServers(), list(4));
    List<String> again = KafkaTopics.create(server.bootstrapServers(), list(4));

    assertThat(first)
        .containsExactly("things.v1", "things.v1.dead-letter", "others.v1", "others.v1.dead-letter")
        .isEqualTo(again);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
      assertThat(admin.describeTopics(first).allTopicNames().get().values())
          .extracting(TopicDescription::partitions)
          .allSatisfy(partitions -> assertThat(partitions).hasSize(4));
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "things.v1.dead-letter");
      Config config = admin.describeConfigs(Set.of(topic)).all().get().get(topic);
      assertThat(config.get("retention.ms").value()).isEqualTo("-1");
      assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
    }
  }

  @Test
  void a_topic_with_other_partitions_than_the_list_is_a_fault() {
    KafkaTopics.create(server.bootstrapServers(), list(4));

    assertThatThrownBy(() -> KafkaTopics.create(server.bootstrapServers(), list(5)))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("has 4 partitions, not 5");
  }

  @Test
  void a_topic_that_nobody_listed_does_not_come_to_be_by_sending_to_it() {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", server.bootstrapServers(), "max.block.ms", 1_000);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unlisted", "x")).get())
          .hasMessageContaining("unlisted");
    }
  }

  @Test
  void it_stops_and_starts_again_on_the_same_port_with_its_records() throws Exception {
    KafkaTopics.create(server.bootstrapServers(), list(4));
    String address = server.bootstrapServers();
    send("before");

    server.stop();
    server.stop();
    assertThat(server.isRunning()).isFalse();
    assertThat(FreePorts.isFree(server.port())).isTrue();
    server.start();
    server.start();

    assertThat(server.bootstrapServers()).isEqualTo(address);
    send("after");
    assertThat(valuesOf("others.v1")).containsExactly("before", "after");
  }

  private static void send(String value) throws ExecutionException, InterruptedException {
    Map<String, Object> settings = Map.of("bootstrap.servers", server.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("others.v1", "key", value)).get();
    }
  }

  private static List<String> valuesOf(String topic) {
    Map<String, Object> settings = Map.of("bootstrap.servers", server.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(found -> new TopicPartition(topic, found.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<String> values = new ArrayList<>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }

  private static InputStream list(int partitions) {
    return new ByteArrayInputStream(LIST.formatted(partitions).getBytes(StandardCharsets.UTF_8));
  }
}
