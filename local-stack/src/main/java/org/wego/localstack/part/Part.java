package org.wego.localstack.part;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One process of the stack: what it needs, how it is started, when it is ready, how it ends. */
public interface Part {

  String name();

  /** Purpose to port, of every port it listens on. */
  Map<String, Integer> ports();

  /** The parts that must be ready before this one is launched. */
  Set<String> needs();

  /** Where users and other parts reach it. */
  String address();

  Path log();

  /** How long it may take from launch to ready. */
  Duration patience();

  /** Says which build of its program would be launched; 0 where it never changes. */
  default long build() {
    return 0;
  }

  /** What is missing on this machine to launch it. */
  default Optional<String> missing() {
    return Optional.empty();
  }

  /** Does what is done once; a long step is told to the consumer. */
  default void prepare(Consumer<String> note) {}

  /** Starts the process and returns at once, or as soon as it can be told from others. */
  ProcessHandle launch();

  /** Whether it answers. Asked again and again, so it must not take long. */
  boolean ready();

  /** Makes sure that the running part holds what others expect of it. May be done again. */
  default void settle() {}

  /** Finds its process without a record of it, where that can be. */
  default Optional<ProcessHandle> found() {
    return Optional.empty();
  }

  /** Parts with a lower number are stopped before those with a higher one. */
  int stopOrder();

  /** Asks the process to end in order, and need not wait for it. */
  default void end(ProcessHandle process) {
    process.destroy();
  }
}
