package org.wego.localstack.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.localstack.doctor.check.Topics;
import org.wego.platform.servers.FreePorts;
import org.wego.platform.servers.KafkaServer;

/** What is said of a real Kafka, whose topics somebody has changed. */
class KafkaDoctorTest {

  private static final Map<String, String> KEPT = Map.of("retention.ms", "-1");
  private static final Topics WANTED =
      new Topics(2, KEPT, List.of("sound", "short-lived", "narrow", "missing"));

  @TempDir private static Path folder;
  private static KafkaServer kafka;
  private static String address;

  @BeforeAll
  static void start() throws Exception {
    int port = FreePorts.next();
    address = "localhost:" + port;
    kafka = KafkaServer.start(folder.resolve("kafka"), port, FreePorts.next());
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", address))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic("sound", 2, (short) 1).configs(KEPT),
                  new NewTopic("short-lived", 2, (short) 1)
                      .configs(Map.of("retention.ms", "1000000")),
                  new NewTopic("narrow", 1, (short) 1).configs(KEPT)))
          .all()
          .get(30, TimeUnit.SECONDS);
      read(admin, 0);
    }
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  /** What a group that is gone by now has read of the first partition. */
  private static void read(Admin admin, long offset) throws Exception {
    admin
        .alterConsumerGroupOffsets(
            "left-behind", Map.of(new TopicPartition("sound", 0), new OffsetAndMetadata(offset)))
        .all()
        .get(30, TimeUnit.SECONDS);
  }

  @Test
  void topics_that_are_missing_or_changed_fail_with_a_cure_for_each() {
    Report.Checked topics = check("topics");

    assertThat(topics.findings())
        .extracting(finding -> "%s: %s".formatted(finding.subject(), finding.detail()))
        .containsExactly(
            "short-lived: retention.ms is 1000000, not -1",
            "narrow: it has 1 partitions, not 2",
            "missing: there is no such topic");
    assertThat(topics.findings()).allMatch(finding -> !finding.cure().isBlank());
    assertThat(topics.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void records_that_nobody_reads_fail() throws Exception {
    try (var producer =
        new KafkaProducer<byte[], byte[]>(
            Map.of("bootstrap.servers", address),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>("sound", 0, null, "news".getBytes(StandardCharsets.UTF_8)))
          .get(30, TimeUnit.SECONDS);
    }

    assertThat(check("lag").findings())
        .extracting(Finding::subject, Finding::verdict, Finding::detail)
        .containsExactly(
            tuple("left-behind", Verdict.FAIL, "nobody reads, and 1 records wait, most in sound"));
  }

  @Test
  void the_brokers_room_is_told() {
    assertThat(check("disk").findings())
        .singleElement()
        .satisfies(room -> assertThat(room.subject()).startsWith("broker 1, "));
  }

  private static Report.Checked check(String name) {
    Installation installation =
        new Installation(
            "test",
            false,
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Map.of("bootstrap.servers", address),
            Installation.Disk.of(List.of()),
            List.of());
    return new Doctor(WANTED, Clock.systemUTC())
        .examine(installation).checks().stream()
            .filter(check -> check.check().equals(name))
            .findFirst()
            .orElseThrow();
  }
}
