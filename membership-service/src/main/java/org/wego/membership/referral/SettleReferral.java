package org.wego.membership.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wego.membership.member.CreditReferrer;

/** Turns a referral into a credit when both of its conditions are met (M12). */
@ApplicationScoped
class SettleReferral {

  @Inject Referrals referrals;
  @Inject CreditReferrer creditReferrer;

  /**
   * Credits the referrer when that is due now. The referral is locked and one of the two conditions
   * has just been met, for the first time, so a credit is given once.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void settle(Referral referral, String actor) {
    // Before the credit, which refers to what the referral's row says.
    referrals.flush();
    referral
        .credit()
        .ifPresent(credit -> creditReferrer.credit(referral.referrerId(), credit, actor));
  }
}
