package org.wego.events.vote;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A correction of what a named vote has of a member.
 *
 * @param number 1 for the first one of this member
 * @param before what counted until then; none for no ballot, as for the options
 * @param settledAt {@code null} while it waits for the second person, as is that person
 * @param rejectionReason {@code null} unless it was rejected
 */
public record BallotCorrection(
    UUID id,
    UUID memberId,
    String name,
    int number,
    List<String> before,
    List<String> options,
    String reason,
    CorrectionState state,
    Instant enteredAt,
    String enteredBy,
    Instant settledAt,
    String settledBy,
    String rejectionReason) {

  public BallotCorrection {
    before = List.copyOf(before);
    options = List.copyOf(options);
  }
}
