package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.history.ChangeType;

/**
 * Ends an Associate's membership because its applicant withdrew before the decision, or because the
 * refusal says so (M3).
 */
@ApplicationScoped
public class WithdrawAssociate {

  @Inject Members members;
  @Inject MemberEvents events;
  @Inject MemberHistory history;
  @Inject Clock clock;

  /** Ends the Associate period on the day of the withdrawal or refusal. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(UUID memberId, LocalDate day, String reason, String actor) {
    Member member = members.lock(memberId);
    MemberFacts before = member.facts();
    events.publish(member.withdraw(day, clock.instant()));
    members.flush();
    history.record(ChangeType.MEMBER_WITHDRAWN, member, before, day, reason, actor);
  }
}
