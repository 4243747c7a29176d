package org.wego.journey.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The whole platform as a user has it: PostgreSQL, Kafka, Keycloak, the services and the gateway,
 * each a process of its own, on free ports and in a new folder.
 */
public final class RunningStack implements AutoCloseable {

  private static final Duration TO_START = Duration.ofMinutes(8);
  private static final Duration TO_ANSWER = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path checkout;
  private final Path home;
  private final SpanReceiver spans;
  private final Command wego;
  private final Map<String, String> tokens = new HashMap<>();
  private Map<String, JsonNode> parts = Map.of();

  private RunningStack(Path checkout, Path folder, Map<String, String> environment) {
    this.checkout = checkout;
    this.home = folder.resolve("stack");
    this.spans = SpanReceiver.start();
    this.wego =
        new Command(checkout, folder.resolve("logs"))
            .with("WEGO_HOME", home.toString())
            .with("WEGO_BUILD", "off")
            .with("NO_COLOR", "1")
            // As in production, so that what the logs have can be looked at.
            .with("WEGO_LOGS_JSON", "true")
            // Of so small a share of traces nothing is noticed; a test chooses one that is in it.
            .with("WEGO_TRACES_SHARE", Double.toString(SpanReceiver.SHARE))
            .with("WEGO_TRACES_COLLECTOR", spans.address().toString())
            .with("WEGO_TRACES_PROTOCOL", "http/protobuf")
            // Built by a test of the local stack before; where that did not run, it is built here.
            .with(
                "WEGO_KEYCLOAK", checkout.resolve("local-stack/target/keycloak-built").toString());
    environment.forEach(wego::with);
  }

  /**
   * Starts a new and empty one, on free ports, and returns when all of it is ready.
   *
   * @param checkout the project, with its programs built
   * @param folder where it may keep things: the stack's own go to {@code stack} below it, of which
   *     anything that is there is ended and deleted
   * @param environment more variables for all its programs, which win over those set here
   */
  public static RunningStack start(Path checkout, Path folder, Map<String, String> environment) {
    RunningStack stack =
        new RunningStack(
            checkout.toAbsolutePath().normalize(),
            folder.toAbsolutePath().normalize(),
            environment);
    try {
      if (Files.exists(stack.home)) {
        // What a run that was killed has left.
        stack.wego("down");
        delete(stack.home);
      }
      stack.wego.run(TO_START, "up", "--free-ports").succeeded();
      stack.look();
      return stack;
    } catch (RuntimeException | Error e) {
      stack.giveUp(e);
      throw e;
    }
  }

  /**
   * One that {@link #start} has started and nobody has ended, also by a program that is gone.
   *
   * @param checkout as it was started with, and the others likewise
   */
  public static RunningStack attach(Path checkout, Path folder, Map<String, String> environment) {
    RunningStack stack =
        new RunningStack(
            checkout.toAbsolutePath().normalize(),
            folder.toAbsolutePath().normalize(),
            environment);
    stack.look();
    return stack;
  }

  /** Leaves no process of a start that failed; what that fails at is told with the cause. */
  private void giveUp(Throwable cause) {
    spans.close();
    try {
      wego("down");
    } catch (RuntimeException | Error e) {
      cause.addSuppressed(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command that must succeed, and tells what it said. */
  public String wego(String... arguments) {
    return tryWego(arguments).succeeded().output();
  }

  /** Runs a command, however it ends. */
  public Command.Result tryWego(String... arguments) {
    return wego.run(TO_START, arguments);
  }

  /** Runs a script of {@code bash} in the checkout, for this stack, however it ends. */
  public Command.Result bash(Duration patience, Path script) {
    return wego.bash(patience, script);
  }

  public Path checkout() {
    return checkout;
  }

  /** Where all programs send their spans. */
  public SpanReceiver spans() {
    return spans;
  }

  /** What all programs have written. */
  public Logs logs() {
    return new Logs(home.resolve("logs"));
  }

  /** Starts parts that were stopped or killed, and waits until they are ready. */
  public void startPart(String part) {
    wego("start", part);
    look();
  }

  public void stopPart(String part) {
    wego("stop", part);
  }

  private void look() {
    try {
      Map<String, JsonNode> found = new TreeMap<>();
      for (JsonNode part :
          JSON.readTree(wego.run(TO_ANSWER, "status", "--json").output()).required("parts")) {
        found.put(part.required("part").textValue(), part);
      }
      parts = found;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The present process of a part. */
  public ProcessHandle process(String part) {
    look();
    return ProcessHandle.of(parts.get(part).required("pid").longValue()).orElseThrow();
  }

  /** The numbers of the present processes of parts. */
  public List<Long> pids(String... of) {
    look();
    return Stream.of(of).map(part -> parts.get(part).required("pid").longValue()).toList();
  }

  public URI gateway() {
    return URI.create(parts.get("gateway").required("address").textValue());
  }

  /** The address of Keycloak's realm. */
  public URI realm() {
    return URI.create(parts.get("keycloak").required("address").textValue());
  }

  /** Where a service listens itself, behind the gateway. */
  public URI service(String part) {
    return URI.create(parts.get(part).required("address").textValue());
  }

  /** Where a part that speaks no HTTP listens. */
  public String address(String part) {
    return parts.get(part).required("address").textValue();
  }

  /** The folder in which it keeps everything. */
  public Path folder() {
    return home;
  }

  /** Loses for ever what a part that is stopped has kept. */
  public void destroy(String part) {
    delete(home.resolve("data").resolve(part));
  }

  /** Looks for the parts anew, after a command that has restarted them. */
  public void lookAgain() {
    look();
  }

  /** The addresses of all replicas of a service that run. */
  public List<URI> replicas(String service) {
    look();
    return parts.keySet().stream()
        .filter(part -> part.matches(service + "(-\\d+)?"))
        .map(this::service)
        .toList();
  }

  /** A token of the user, got once. */
  public String token(String user) {
    synchronized (tokens) {
      return tokens.computeIfAbsent(user, name -> wego("token", name).strip());
    }
  }

  /** The password of Keycloak's administrator, made for this stack. */
  public String keycloakAdministrator() {
    return secret("keycloak.admin");
  }

  /** One of the passwords that were made for this stack. */
  public String secret(String name) {
    Properties secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      secrets.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets.getProperty(name);
  }

  /** Ends everything and sees that nothing is left. */
  @Override
  public void close() {
    try {
      look();
      List<ProcessHandle> processes =
          parts.values().stream()
              .flatMap(part -> ProcessHandle.of(part.path("pid").longValue()).stream())
              .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
              .toList();
      wego("down");
      assertThat(processes).as("processes after down").noneMatch(ProcessHandle::isAlive);
    } finally {
      spans.close();
    }
  }
}
