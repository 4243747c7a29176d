package org.wego.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class KafkaProcessTest {

  @Test
  void it_says_when_it_answers_and_stops_in_order_when_asked() throws Exception {
    Path data = Path.of("target", "kafka-process-test");
    Folders.delete(data);
    int port = FreePorts.next();
    Process process = start(data.toString(), Integer.toString(port), "" + FreePorts.next());
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.lines().filter(line -> line.startsWith("Kafka is ready")).findFirst())
          .hasValue("Kafka is ready on localhost:" + port);
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + port))) {
        assertThat(admin.describeCluster().nodes().get()).hasSize(1);
      }
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(data.resolve(".kafka_cleanshutdown")).exists();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void wrong_arguments_are_explained() throws Exception {
    Process process = start("only-a-folder");
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).startsWith("Usage: KafkaProcess");
      assertThat(process.waitFor()).isEqualTo(2);
    }
  }

  private static Process start(String... arguments) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaProcess.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
