package org.wego.membership.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.platform.problem.ProblemException;

/** Enters a decision about an application into the register (G5). */
@ApplicationScoped
public class RecordDecision {

  @Inject CommitteeDecisions decisions;
  @Inject CommitteeConfig committee;
  @Inject Clock clock;

  /**
   * Records the decision; the caller holds the application's lock.
   *
   * @throws ProblemException when the votes do not carry the outcome
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public DecisionDetails record(UUID applicationId, Verdict verdict, String actor) {
    CommitteeDecision decision =
        new CommitteeDecision(applicationId, verdict, committee.size(), clock.instant(), actor);
    decisions.persistAndFlush(decision);
    return decision.details();
  }
}
