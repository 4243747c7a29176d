package org.wego.events.vote;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was called out, as one person entered it.
 *
 * @param settledAt {@code null} while it waits for the second person, as is that person
 * @param rejectionReason {@code null} unless it was rejected
 */
public record RollCall(
    UUID id,
    UUID voteId,
    RollCallState state,
    Instant enteredAt,
    String enteredBy,
    Instant settledAt,
    String settledBy,
    String rejectionReason,
    List<CalledBallot> lines) {

  public RollCall {
    lines = List.copyOf(lines);
  }

  RollCall with(List<CalledBallot> called) {
    return new RollCall(
        id, voteId, state, enteredAt, enteredBy, settledAt, settledBy, rejectionReason, called);
  }
}
