package org.wego.fees.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Brings a billing account to the state that membership told of its member. */
@ApplicationScoped
public class FollowMember {

  @Inject BillingAccounts accounts;
  @Inject Event<MemberFollowed> followed;
  @Inject Clock clock;

  @Transactional
  public void follow(MemberState member) {
    BillingAccount account = accounts.lockOrOpen(member.memberId());
    account.follow(member, clock.instant());
    // At once, because the next event of this member may come in the same transaction.
    accounts.persistAndFlush(account);
    // Every flush looks at all that is managed, and a transaction may bring 200 events.
    accounts.getEntityManager().detach(account);
    followed.fire(
        new MemberFollowed(member.memberId(), member.populationYear(), member.population()));
  }
}
