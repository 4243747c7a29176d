package org.wego.membership.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.platform.problem.ProblemException;

/** Notes that two members with similar names are two organizations (M8). */
@ApplicationScoped
public class IgnoreDuplicate {

  @Inject DuplicateCandidates candidates;
  @Inject DuplicateQueries queries;
  @Inject Clock clock;

  /**
   * Ignores the pair for ever.
   *
   * @throws ProblemException DUPLICATE_SETTLED
   */
  @Transactional
  public DuplicateDetails ignore(UUID id, String reason, String actor) {
    DuplicateCandidate candidate = candidates.lock(candidates.require(id));
    candidate.settle(DuplicateState.IGNORED, reason, clock.instant(), actor);
    candidates.flush();
    return queries.require(id);
  }
}
