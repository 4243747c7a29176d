package org.wego.membership.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.ending.Cause;
import org.wego.membership.ending.MergeMember;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/** Merges two members that are one organization (M8, M9). */
@ApplicationScoped
public class MergeDuplicate {

  @Inject DuplicateCandidates candidates;
  @Inject MergeMember mergeMember;
  @Inject DuplicateQueries queries;
  @Inject Clock clock;

  /**
   * Lets the survivor go on for the other one. The pair is locked after the members, as a new name
   * does, which also removes pairs.
   *
   * @throws ProblemException DUPLICATE_SETTLED, SUCCESSOR_NOT_POSSIBLE, and what a merger throws
   */
  @Transactional
  public DuplicateDetails merge(UUID id, UUID survivorId, Cause cause, String actor) {
    DuplicateCandidate candidate = candidates.require(id);
    candidate.requireOpen();
    if (!candidate.holds(survivorId)) {
      String detail = "The survivor is one of the pair";
      throw new ProblemException(MembershipError.SUCCESSOR_NOT_POSSIBLE, detail)
          .withFaults(
              List.of(
                  new Fault("/survivorId", MembershipError.SUCCESSOR_NOT_POSSIBLE.name(), detail)));
    }
    mergeMember.merge(candidate.otherThan(survivorId), survivorId, cause, actor);
    candidates
        .lock(candidate)
        .settle(DuplicateState.MERGED, cause.reason(), clock.instant(), actor);
    candidates.flush();
    return queries.require(id);
  }
}
