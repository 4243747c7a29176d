package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;

/** Credits a member with a new Full member that it brought in (M12). */
@ApplicationScoped
public class CreditReferrer {

  @Inject Members members;
  @Inject MemberEvents events;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Adds the credit and tells of it in the referrer's stream. It locks both members, in the order
   * of their ids.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void credit(UUID referrerId, ReferralCredit credit, String actor) {
    Map<UUID, Member> held = members.lockBoth(referrerId, credit.newMemberId());
    Member newMember = held.get(credit.newMemberId());
    events.publish(held.get(referrerId).credit(credit, newMember.name(), clock.instant()));
    members.flush();
    recordChange.record(
        Change.of(
            Subject.MEMBER,
            referrerId,
            ChangeType.REFERRAL_CREDITED,
            credit.formedOn(),
            null,
            null,
            credit,
            actor));
  }
}
