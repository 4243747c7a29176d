package org.wego.membership.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.platform.problem.ProblemException;

/** Does not find a referral to be true; it never counts (M12). */
@ApplicationScoped
public class RefuseReferral {

  @Inject Referrals referrals;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Refuses the claim of the application.
   *
   * @throws ProblemException REFERRAL_DECIDED when it was confirmed or refused before
   */
  @Transactional
  public ReferralDetails refuse(UUID applicationId, String reason, String actor) {
    Referral referral = referrals.require(applicationId);
    ReferralDetails before = referral.details();
    referral.refuse(reason, clock.instant(), actor);
    referrals.flush();
    recordChange.record(
        Change.of(
            Subject.APPLICATION,
            applicationId,
            ChangeType.REFERRAL_REFUSED,
            LocalDate.now(clock),
            reason,
            before,
            referral.details(),
            actor));
    return referral.details();
  }
}
