package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.platform.problem.ProblemException;

/** Gives an election up, such as one that was called by mistake, or whose ties go on (E7). */
@ApplicationScoped
public class AbandonElection {

  @Inject HoldElection holdElection;
  @Inject Elections elections;
  @Inject Clock clock;

  /**
   * Whom its rounds elected so far, of several seats, is not elected either.
   *
   * @throws ProblemException NOT_FOUND, ELECTION_STATE
   */
  @Transactional
  public void abandon(UUID electionId, String reason) {
    holdElection.of(electionId).election().abandon(reason, clock.instant());
    elections.flush();
  }
}
