package org.wego.membership.voting;

import java.time.Instant;
import java.time.LocalDate;
import org.wego.membership.governance.Procedure;

/**
 * How a vote is to be held.
 *
 * @param opensOn the day whose committee votes, {@code null} for today
 * @param deadline the first moment at which nobody can vote any more, {@code null} for the usual
 *     one
 * @param reference the committee's reference, {@code null} for one that is made up
 */
public record VotingCall(
    Procedure procedure, LocalDate opensOn, Instant deadline, String reference) {

  /** The written procedure that a first ballot opens. */
  static VotingCall byFirstBallot() {
    return new VotingCall(Procedure.WRITTEN, null, null, null);
  }
}
