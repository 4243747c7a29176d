package org.wego.membership.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.application.CloseApplications;
import org.wego.membership.member.Departure;
import org.wego.membership.member.EndMembership;
import org.wego.membership.organization.Category;
import org.wego.platform.problem.ProblemException;

/** Ends a membership by the member's own wish (M9). */
@ApplicationScoped
public class WithdrawMember {

  @Inject CloseApplications closeApplications;
  @Inject EndMembership endMembership;
  @Inject RecordEnding recordEnding;
  @Inject Clock clock;

  /**
   * Withdraws the member. As DecideApplication does, it locks applications before members.
   *
   * @param noticeOn when it said so, {@code null} when unknown
   * @param mayBackdate whether the caller may record what happened on an earlier day
   * @throws ProblemException ENDING_DATE, MEMBERSHIP_ENDED
   */
  @Transactional
  public EndingDetails withdraw(
      UUID memberId, Cause cause, LocalDate noticeOn, boolean mayBackdate, String actor) {
    EndingDates dates =
        new EndingDates(cause.effectiveOn(), LocalDate.now(clock)).announcedOn(noticeOn);
    (mayBackdate ? dates : dates.ofMemberItself()).check();
    closeApplications.ofMember(memberId, cause.effectiveOn(), actor);
    Category category = endMembership.end(memberId, Departure.WITHDRAWAL, cause.effectiveOn());
    return recordEnding.record(
        new MemberEnding(memberId, category, cause, clock.instant(), actor).byWithdrawal(noticeOn),
        actor);
  }
}
