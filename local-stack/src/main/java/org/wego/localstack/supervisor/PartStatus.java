package org.wego.localstack.supervisor;

import java.util.Map;

/**
 * How a part is.
 *
 * @param pid 0 when it has no process
 * @param memoryMegabytes 0 when unknown
 */
public record PartStatus(
    String part,
    State state,
    long pid,
    String address,
    Map<String, Integer> ports,
    long memoryMegabytes,
    String log) {

  /** The states of a part. */
  public enum State {
    /** It answers. */
    READY,
    /** Its process runs and does not answer: it starts, hangs or is overloaded. */
    NOT_READY,
    /** Its process ended without having been asked to. */
    DIED,
    /** It was not started, or was stopped. */
    STOPPED
  }
}
