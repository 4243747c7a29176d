package org.wego.platform.messaging.retry;

import java.time.Duration;

/**
 * The waits between attempts in vain: they double from the first to the longest. Used by one
 * thread.
 */
public final class Backoff {

  private final Duration first;
  private final Duration longest;
  private int failures;

  public Backoff(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
  }

  /** Counts a failure and tells how long to wait after it. */
  public Duration next() {
    Duration delay = first.multipliedBy(1L << Math.min(failures, 20));
    failures++;
    return delay.compareTo(longest) < 0 ? delay : longest;
  }

  /** Failures since the last success. */
  public int failures() {
    return failures;
  }

  /** To be called after a success. */
  public void reset() {
    failures = 0;
  }
}
