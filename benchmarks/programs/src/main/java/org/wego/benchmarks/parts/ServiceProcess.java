package org.wego.benchmarks.parts;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A service as an operator runs it: its jar, with a bounded heap and two processors. */
public final class ServiceProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final Path log;
  private final String address;

  private ServiceProcess(Process process, Path log, String address) {
    this.process = process;
    this.log = log;
    this.address = address;
  }

  /**
   * Starts it; {@link #awaitReady()} tells when it answers.
   *
   * @param jar the runnable jar of its build
   * @param log the file of its log lines, made anew
   * @param heap the largest heap, as {@code -Xmx} takes it
   * @param port where it listens, on the loopback address
   * @param settings what it is told, as {@code name=value}
   * @param variables what is in its environment
   */
  static ServiceProcess start(
      Path jar,
      Path log,
      String heap,
      int port,
      List<String> settings,
      Map<String, String> variables)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:ActiveProcessorCount=2",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                // Nobody looks elsewhere while it ends.
                "-Dquarkus.shutdown.delay=0s"));
    settings.forEach(setting -> command.add("-D" + setting));
    command.add("-jar");
    command.add(jar.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(log.toFile());
    builder.environment().putAll(variables);
    return new ServiceProcess(builder.start(), log, "http://127.0.0.1:" + port);
  }

  /** Where it answers: {@code http://127.0.0.1:<port>}. */
  public String address() {
    return address;
  }

  /** Waits until it says that it is ready. */
  public void awaitReady() throws InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    Waiting.until("the service at " + address, PATIENCE, () -> isReady(client, ready));
  }

  private boolean isReady(HttpClient client, HttpRequest ready) throws InterruptedException {
    requireAlive();
    try {
      return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      // It does not listen yet.
      return false;
    }
  }

  /** Fails when the process has ended, as it does when its heap is too small. */
  public void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "The service ended with " + process.exitValue() + "; see " + log);
    }
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** The most memory that the process has held so far, in MB; only Linux tells. */
  public OptionalLong peakResidentMegabytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
