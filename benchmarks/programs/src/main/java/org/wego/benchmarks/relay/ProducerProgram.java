package org.wego.benchmarks.relay;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.wego.benchmarks.parts.Servers;

/**
 * Kafka's {@code kafka-producer-perf-test}: it sends records without keys or headers as fast as it
 * can, with the relay's promises (acknowledged by all, idempotent) and the relay's size of batches.
 */
final class ProducerProgram {

  private static final Pattern RATE = Pattern.compile("([0-9.]+) records/sec");

  private final Servers servers;
  private final int recordBytes;
  private final int records;
  private int round;

  /**
   * @param recordBytes the size of each record
   * @param records how many are counted; half as many go before, to warm up
   */
  ProducerProgram(Servers servers, int recordBytes, int records) {
    this.servers = servers;
    this.recordBytes = recordBytes;
    this.records = records;
  }

  /** Sends them to a topic of their own, and gives how many it sent a second. */
  double send() throws Exception {
    round++;
    String topic = "measured.peer-" + round;
    try (Admin admin =
        Admin.create(
            Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(topic, 4, (short) 1))).all().get();
      double rate = send(topic);
      admin.deleteTopics(List.of(topic)).all().get();
      return rate;
    }
  }

  private double send(String topic) throws IOException, InterruptedException {
    Path benchmarks = servers.checkout().resolve("benchmarks");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:ActiveProcessorCount=2",
                "-cp",
                benchmarks.resolve("programs/target/classes")
                    + File.pathSeparator
                    + benchmarks.resolve("peers/kafka-tools/target/lib")
                    + File.separator
                    + "*",
                WarmedProducer.class.getName(),
                Integer.toString(records / 2),
                Integer.toString(records),
                "--topic",
                topic,
                "--record-size",
                Integer.toString(recordBytes),
                "--throughput",
                "-1",
                "--producer-props",
                "bootstrap.servers=" + servers.bootstrapServers(),
                "acks=all",
                "enable.idempotence=true",
                "batch.size=65536",
                "buffer.memory=16777216")
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("Kafka's program failed: " + said);
    }
    return lastRate(said);
  }

  /** The last line sums up the second call. */
  private static double lastRate(String said) {
    Matcher rate = RATE.matcher(said);
    double last = -1;
    while (rate.find()) {
      last = Double.parseDouble(rate.group(1));
    }
    if (last < 0) {
      throw new IllegalStateException("Kafka's program told no rate: " + said);
    }
    return last;
  }
}
