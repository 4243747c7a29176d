package org.wego.membership.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.platform.problem.ProblemException;

/** Does not find a referral to be true; it never counts (M12). */
@ApplicationScoped
public class RefuseReferral {

  @Inject Referrals referrals;
  @Inject Clock clock;

  /**
   * Refuses the claim of the application.
   *
   * @throws ProblemException REFERRAL_DECIDED when it was confirmed or refused before
   */
  @Transactional
  public ReferralDetails refuse(UUID applicationId, String reason, String actor) {
    Referral referral = referrals.require(applicationId);
    referral.refuse(reason, clock.instant(), actor);
    referrals.flush();
    return referral.details();
  }
}
