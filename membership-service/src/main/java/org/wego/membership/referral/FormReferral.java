package org.wego.membership.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Notes that an applicant becomes FULL, which credits a referrer that is confirmed (M12). */
@ApplicationScoped
public class FormReferral {

  @Inject Referrals referrals;
  @Inject SettleReferral settleReferral;

  /**
   * Notes the new Full member on the application's referral, if there is one. It locks the referral
   * and, for a credit, both members, so it comes before anything else locks one of them.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void form(UUID applicationId, UUID newMemberId, LocalDate formedOn, String actor) {
    referrals
        .lock(applicationId)
        .ifPresent(
            referral -> {
              referral.form(newMemberId, formedOn);
              settleReferral.settle(referral, actor);
            });
  }
}
