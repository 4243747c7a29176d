package org.wego.faults.fault;

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

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Duration TO_DIE = Duration.ofSeconds(10);

  private final RunningStack stack;
  private final Wires wires;
  private final Optional<SmallDisk> disk;
  private final TopicLog topics;

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

  /** Ends a part and all its children with no chance to say anything. */
  public void kill(String part) {
    ProcessHandle process = stack.process(part);
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
