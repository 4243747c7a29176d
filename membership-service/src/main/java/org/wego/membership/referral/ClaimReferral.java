package org.wego.membership.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Notes whom an applicant names as the member that brought it in; that is a claim (M12). */
@ApplicationScoped
public class ClaimReferral {

  @Inject Referrals referrals;
  @Inject Clock clock;

  /** Notes the claim of an application that is being submitted. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void claim(UUID applicationId, UUID referrerId) {
    referrals.persistAndFlush(new Referral(applicationId, referrerId, clock.instant()));
  }
}
