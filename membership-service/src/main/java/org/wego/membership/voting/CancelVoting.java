package org.wego.membership.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.membership.application.HoldApplication;
import org.wego.platform.problem.ProblemException;

/** Ends a vote without a result, so that another one or a decision can follow (G5). */
@ApplicationScoped
public class CancelVoting {

  @Inject HoldApplication holdApplication;
  @Inject Votings votings;
  @Inject EndVoting endVoting;

  /**
   * Cancels the open vote.
   *
   * @throws ProblemException VOTING_CLOSED
   */
  @Transactional
  public void cancel(UUID applicationId, String reason, String actor) {
    holdApplication.hold(applicationId);
    endVoting.cancel(votings.requireOpen(applicationId), reason, actor);
  }
}
