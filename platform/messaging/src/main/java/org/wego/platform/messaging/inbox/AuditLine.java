package org.wego.platform.messaging.inbox;

import java.time.Instant;

/**
 * What an operator did with a kept event.
 *
 * @param action what was asked for
 * @param epoch the epoch of the numbers below
 * @param fromSequence first number that it is about
 * @param toSequence last number that it is about
 * @param outcome {@code APPLIED}, {@code FAILED} or {@code SKIPPED}
 * @param actor who asked
 * @param reason why, in the operator's words
 * @param at when
 */
public record AuditLine(
    Action action,
    int epoch,
    long fromSequence,
    long toSequence,
    String outcome,
    String actor,
    String reason,
    Instant at) {

  /** What operators can do. */
  public enum Action {
    /** A parked event was applied again. */
    RETRY,
    /** A parked event was passed without its effect. */
    SKIP,
    /** Numbers that never arrived were passed. */
    SKIP_MISSING
  }
}
