package org.wego.membership.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.application.CloseApplications;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.member.MergeMembers;
import org.wego.membership.organization.Category;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/**
 * Merges a member into another one, which goes on with its history, offices and debts by a link
 * (M9). People who acted for it are not taken over: each is invited anew for the successor, which
 * is another city with its own say in that. Its contacts stay with it.
 */
@ApplicationScoped
public class MergeMember {

  @Inject CloseApplications closeApplications;
  @Inject MemberQueries members;
  @Inject MergeMembers mergeMembers;
  @Inject RecordEnding recordEnding;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Merges the member into its successor. As DecideApplication does, it locks applications before
   * members.
   *
   * @throws ProblemException ENDING_DATE, MEMBERSHIP_ENDED, SUCCESSOR_NOT_POSSIBLE
   */
  @Transactional
  public EndingDetails merge(UUID memberId, UUID successorId, Cause cause, String actor) {
    LocalDate day = cause.effectiveOn();
    new EndingDates(day, LocalDate.now(clock)).check();
    requireAnotherMember(memberId, successorId);
    closeApplications.ofMember(memberId, day, actor);
    Category category = mergeMembers.merge(memberId, successorId, day);
    EndingDetails ending =
        recordEnding.record(
            new MemberEnding(memberId, category, cause, clock.instant(), actor)
                .bySuccession(EndingKind.MERGER, successorId),
            actor);
    recordChange.record(
        Change.of(
            Subject.MEMBER,
            successorId,
            ChangeType.MEMBER_SUCCEEDED,
            day,
            cause.reason(),
            null,
            Map.of("predecessorId", memberId),
            actor));
    return ending;
  }

  private void requireAnotherMember(UUID memberId, UUID successorId) {
    String obstacle = null;
    if (memberId.equals(successorId)) {
      obstacle = "A member does not merge into itself";
    } else if (!members.exists(successorId)) {
      obstacle = "There is no member with this id";
    }
    if (obstacle != null) {
      throw new ProblemException(MembershipError.SUCCESSOR_NOT_POSSIBLE, obstacle)
          .withFaults(
              List.of(
                  new Fault(
                      "/successorId", MembershipError.SUCCESSOR_NOT_POSSIBLE.name(), obstacle)));
    }
  }
}
