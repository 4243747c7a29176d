package org.wego.membership.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.application.CloseApplications;
import org.wego.membership.governance.RecordDecision;
import org.wego.membership.governance.Verdict;
import org.wego.membership.member.Departure;
import org.wego.membership.member.EndMembership;
import org.wego.membership.organization.Category;
import org.wego.platform.problem.ProblemException;

/** Ends a membership by the committee's decision (M9, G5). */
@ApplicationScoped
public class ExcludeMember {

  @Inject CloseApplications closeApplications;
  @Inject EndMembership endMembership;
  @Inject RecordDecision recordDecision;
  @Inject RecordEnding recordEnding;
  @Inject Clock clock;

  /**
   * Excludes the member, and enters the decision into the register. As DecideApplication does, it
   * locks applications before members.
   *
   * @param verdict the approval of the exclusion
   * @throws ProblemException ENDING_DATE, MEMBERSHIP_ENDED, OUTCOME_NOT_CARRIED
   */
  @Transactional
  public EndingDetails exclude(UUID memberId, Cause cause, Verdict verdict, String actor) {
    new EndingDates(cause.effectiveOn(), LocalDate.now(clock))
        .decidedOn(verdict.decidedOn())
        .check();
    closeApplications.ofMember(memberId, cause.effectiveOn(), actor);
    Category category = endMembership.end(memberId, Departure.EXCLUSION, cause.effectiveOn());
    UUID decision = recordDecision.recordExclusion(memberId, verdict, actor).id();
    return recordEnding.record(
        new MemberEnding(memberId, category, cause, clock.instant(), actor).byExclusion(decision),
        actor);
  }
}
