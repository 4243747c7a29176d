package org.wego.faults;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A watch that tells what the time of a run went to. */
final class Spent {

  private final long begun = System.nanoTime();
  private final Map<String, Double> parts = new LinkedHashMap<>();
  private long last = begun;

  /** Ends a part of the run: since the one before, time went to this. */
  void on(String part) {
    long now = System.nanoTime();
    parts.merge(part, seconds(now - last), Double::sum);
    last = now;
  }

  /** Seconds of each part, in the order in which they ended first. */
  Map<String, Double> ofParts() {
    return parts;
  }

  /** Seconds since it was made. */
  double inAll() {
    return seconds(System.nanoTime() - begun);
  }

  private static double seconds(long nanos) {
    return Duration.ofNanos(nanos).toMillis() / 1000.0;
  }
}
