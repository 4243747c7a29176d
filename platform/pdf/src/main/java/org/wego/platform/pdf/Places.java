package org.wego.platform.pdf;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Lets so many work at once; others wait their turn, in the order in which they came. */
final class Places {

  private final Semaphore free;
  private final Duration patience;

  /**
   * @param atOnce how many may work at once
   * @param patience how long each of the others waits at most
   */
  Places(int atOnce, Duration patience) {
    this.free = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * Does this as soon as there is a place.
   *
   * @throws ProblemException of {@link PlatformError#UNAVAILABLE} when there is none in time, or
   *     the thread is interrupted while it waits; then nothing was done
   */
  <T> T take(Supplier<T> work) {
    if (!isMine()) {
      throw new ProblemException(
          PlatformError.UNAVAILABLE, "Too many documents are being made: try again later");
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private boolean isMine() {
    try {
      return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
