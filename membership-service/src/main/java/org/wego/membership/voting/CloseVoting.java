package org.wego.membership.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.application.HoldApplication;
import org.wego.membership.governance.Procedure;
import org.wego.platform.problem.ProblemException;

/** Closes a meeting's vote (G5). */
@ApplicationScoped
public class CloseVoting {

  @Inject HoldApplication holdApplication;
  @Inject Votings votings;
  @Inject Ballots ballots;
  @Inject EndVoting endVoting;
  @Inject Clock clock;

  /**
   * Closes it with the ballots that are in.
   *
   * @throws ProblemException VOTING_CLOSED, WRITTEN_PROCEDURE_RUNS
   */
  @Transactional
  public void close(UUID applicationId, String actor) {
    holdApplication.hold(applicationId);
    Voting voting = votings.requireOpen(applicationId);
    if (voting.procedure() == Procedure.WRITTEN) {
      throw new ProblemException(
          MembershipError.WRITTEN_PROCEDURE_RUNS,
          "A written procedure ends at its deadline, or when every city has voted");
    }
    endVoting.close(voting, ballots.tally(voting.id()), LocalDate.now(clock), actor);
  }
}
