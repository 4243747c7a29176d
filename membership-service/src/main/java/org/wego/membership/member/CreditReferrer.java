package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Credits a member with a new Full member that it brought in (M12). */
@ApplicationScoped
public class CreditReferrer {

  @Inject Members members;
  @Inject MemberEvents events;
  @Inject Clock clock;

  /**
   * Adds the credit and tells of it in the referrer's stream. It locks both members, in the order
   * of their ids.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void credit(UUID referrerId, ReferralCredit credit) {
    Map<UUID, Member> held = members.lockBoth(referrerId, credit.newMemberId());
    Member newMember = held.get(credit.newMemberId());
    events.publish(held.get(referrerId).credit(credit, newMember.name(), clock.instant()));
    members.flush();
  }
}
