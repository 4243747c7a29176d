package org.wego.journey.kit;

import java.util.Optional;

/**
 * One request of a load, and how it went.
 *
 * @param service whose it was
 * @param what was asked for
 * @param begunNanos when, by the clock of this JVM
 * @param endedNanos when it was answered, or given up
 * @param failure why it was not answered as it should; empty where it was
 */
public record Request(
    String service, String what, long begunNanos, long endedNanos, Optional<String> failure) {

  public long nanos() {
    return endedNanos - begunNanos;
  }

  public boolean failed() {
    return failure.isPresent();
  }
}
