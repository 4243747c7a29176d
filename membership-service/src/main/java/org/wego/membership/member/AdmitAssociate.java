package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.history.ChangeType;

/** Makes an Associate a Full member by the Executive Committee's approval (M3). */
@ApplicationScoped
public class AdmitAssociate {

  @Inject Members members;
  @Inject MemberEvents events;
  @Inject MemberHistory history;
  @Inject Clock clock;

  /**
   * Ends the Associate period and opens the Full one, both on the day of the decision.
   *
   * @param decision the decision's reference
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void admit(UUID memberId, LocalDate decidedOn, String decision, String actor) {
    Member member = members.lock(memberId);
    MemberFacts before = member.facts();
    member.endPeriod(decidedOn);
    members.flush();
    events.publish(member.admit(decidedOn, clock.instant()));
    members.flush();
    history.record(ChangeType.MEMBER_ADMITTED, member, before, decidedOn, decision, actor);
  }
}
