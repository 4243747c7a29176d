package org.wego.benchmarks.parts;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for what other processes do, by asking again and again. */
public final class Waiting {

  private static final Duration BRIEFLY = Duration.ofMillis(20);

  private Waiting() {}

  /** What is asked. */
  @FunctionalInterface
  public interface Condition<E extends Exception> {
    boolean holds() throws E, InterruptedException;
  }

  /**
   * Returns when the condition holds, at most a fiftieth of a second later.
   *
   * @param what is waited for, for the message of the failure
   * @throws IllegalStateException when it does not hold in time
   */
  public static <E extends Exception> void until(
      String what, Duration patience, Condition<E> condition) throws E, InterruptedException {
    until(what, patience, BRIEFLY, condition);
  }

  /**
   * The same for what takes long.
   *
   * @param between how long to wait between two questions
   */
  public static <E extends Exception> void until(
      String what, Duration patience, Duration between, Condition<E> condition)
      throws E, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Waited too long for " + what);
      }
      TimeUnit.NANOSECONDS.sleep(between.toNanos());
    }
  }
}
