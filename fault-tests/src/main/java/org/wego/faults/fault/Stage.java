package org.wego.faults.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.wego.faults.check.TopicLog;
import org.wego.faults.wire.Wires;
import org.wego.journey.kit.Databases;
import org.wego.journey.kit.RunningStack;

/** The running stack as faults get at it, from outside: by signals, by its data, by ./wego. */
public final class Stage implements AutoCloseable {

  /** The programs that keep data. */
  public static final List<String> SERVICES =
      List.of("membership", "fees", "awards", "events", "webhooks");

  private static final List<String> PROGRAMS =
      List.of("membership", "fees", "awards", "events", "webhooks", "gateway");
  private static final List<String> PARTS =
      Stream.concat(Stream.of("postgres", "kafka", "keycloak"), PROGRAMS.stream()).toList();
  private static final Duration TO_BE_READY = Duration.ofSeconds(90);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Duration TO_DIE = Duration.ofSeconds(10);

  private final RunningStack stack;
  private final Wires wires;
  private final Optional<SmallDisk> disk;
  private final TopicLog topics;
  private volatile boolean starting;
  private volatile long keysSince = System.nanoTime();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /**
   * @param stack which is ended with this
   * @param wires between its parts
   * @param disk that holds its data, where it is one that can be filled
   */
  public Stage(RunningStack stack, Wires wires, Optional<SmallDisk> disk) {
    this.stack = stack;
    this.wires = wires;
    this.disk = disk;
    this.topics = new TopicLog(stack.address("kafka"));
  }

  public RunningStack stack() {
    return stack;
  }

  /** What is between its parts. */
  Wires wires() {
    return wires;
  }

  /** The disk that holds the data, where it is one that can be filled. */
  Optional<SmallDisk> disk() {
    return disk;
  }

  /** What the topics hold. */
  public TopicLog topics() {
    return topics;
  }

  /** Looks into the databases. */
  public Databases databases() {
    return new Databases(stack);
  }

  /** The process of a part, as the stack has recorded it; asking ./wego would start a program. */
  public Optional<ProcessHandle> process(String part) {
    return record(part).flatMap(found -> ProcessHandle.of(found.path("pid").longValue()));
  }

  private Optional<JsonNode> record(String part) {
    Path file = stack.folder().resolve("run").resolve(part + ".json");
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readTree(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process of a part that must run. */
  ProcessHandle running(String part) {
    return process(part).orElseThrow(() -> new IllegalStateException(part + " does not run"));
  }

  /** Starts a part, which listens where it did before, and waits until it is ready. */
  void start(String part) {
    starting("start", part);
  }

  /** Runs so many replicas of a service. */
  void scale(String service, int replicas) {
    starting("scale", service + "=" + replicas);
  }

  private void starting(String... words) {
    starting = true;
    stack.wego(words);
    starting = false;
  }

  /** Notes that what was sent before now is beyond the day for which keys are remembered. */
  void keysAreForgotten() {
    keysSince = System.nanoTime();
  }

  /** From when on the keys of requests are remembered, as {@link System#nanoTime()} tells it. */
  public long keysSince() {
    return keysSince;
  }

  /** Whether something is being started, which takes long beside people in a hurry. */
  public boolean isStarting() {
    return starting;
  }

  /**
   * Starts whatever does not run, and waits until every program says that it is ready; PostgreSQL
   * for one ends only a while after what it ends of.
   */
  public void heal() {
    await(
        "all programs are ready",
        TO_BE_READY,
        () -> {
          startTheDead();
          return PROGRAMS.stream().allMatch(this::isReady);
        });
  }

  private void startTheDead() {
    List<String> dead =
        PARTS.stream()
            .filter(part -> process(part).filter(ProcessHandle::isAlive).isEmpty())
            .toList();
    if (!dead.isEmpty()) {
      List<String> words = new ArrayList<>(List.of("start"));
      words.addAll(dead);
      starting = true;
      stack.tryWego(words.toArray(String[]::new));
      starting = false;
    }
  }

  private boolean isReady(String program) {
    int port = record(program).map(found -> found.path("ports").path(program).intValue()).orElse(0);
    try {
      HttpRequest question =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
              .timeout(Duration.ofSeconds(3))
              .build();
      return port > 0
          && http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a program", e);
    }
  }

  /** Ends a part and all its children with no chance to say anything. */
  public void kill(String part) {
    ProcessHandle process = running(part);
    List<ProcessHandle> all = new ArrayList<>();
    Stream.concat(Stream.of(process), process.descendants()).forEach(all::add);
    all.forEach(ProcessHandle::destroyForcibly);
    await("the end of " + part, TO_DIE, () -> all.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** A session in a service's database, of its owner. */
  public Connection session(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://" + stack.address("postgres") + "/" + database,
        database,
        stack.secret("database." + database));
  }

  /** Lets a fault last; this is what it is, not a wait for something. */
  public static void last(Duration duration) {
    try {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a fault lasted", e);
    }
  }

  /** Whether something comes true in this time. */
  public static boolean comesTrue(Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      last(BETWEEN_LOOKS);
    }
    return true;
  }

  /** Waits for something that must come true in this time. */
  public static void await(String what, Duration patience, BooleanSupplier condition) {
    if (!comesTrue(patience, condition)) {
      throw new IllegalStateException("Not within %s: %s".formatted(patience, what));
    }
  }

  /** Looks no more, and leaves the stack running. */
  public void leave() {
    topics.close();
  }

  @Override
  public void close() {
    topics.close();
    stack.close();
  }
}
