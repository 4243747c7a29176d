package org.wego.gateway;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The gateway as it is shipped, in a process of its own, with one upstream for everything. */
public final class PackagedGateway implements AutoCloseable {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final Path console;
  private final Process process;

  private PackagedGateway(URI address, Path console, Process process) {
    this.address = address;
    this.console = console;
    this.process = process;
  }

  /** Starts it with these options of the JVM, and waits until it is ready. */
  public static PackagedGateway start(int upstream, String... options) throws IOException {
    PackagedGateway gateway = launch(upstream, options);
    try {
      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(() -> gateway.get("/q/health/ready") == 200);
    } catch (RuntimeException e) {
      gateway.close();
      throw e;
    }
    return gateway;
  }

  /** Starts it with these options of the JVM, whatever comes of it. */
  public static PackagedGateway launch(int upstream, String... options) throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=localhost",
                "-Dquarkus.http.port=" + port));
    command.addAll(List.of(options));
    Stream.of("membership", "fees", "awards", "events", "webhooks")
        .forEach(
            name ->
                command.add("-Dwego.gateway.upstreams." + name + "=http://localhost:" + upstream));
    command.addAll(List.of("-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
    Path console = Path.of("target", "gateway-%d.log".formatted(port));
    return new PackagedGateway(
        URI.create("http://localhost:" + port),
        console,
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start());
  }

  /** The status of a GET. */
  public int get(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(5)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  public URI address() {
    return address;
  }

  /** What it has written so far. */
  public List<String> console() throws IOException {
    return Files.readAllLines(console);
  }

  public Process process() {
    return process;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
