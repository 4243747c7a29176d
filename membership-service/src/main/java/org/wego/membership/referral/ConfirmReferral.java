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

/** Finds a referral to be true; a credit from now on when its applicant is FULL (M12). */
@ApplicationScoped
public class ConfirmReferral {

  @Inject Referrals referrals;
  @Inject SettleReferral settleReferral;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Confirms the claim of the application.
   *
   * @throws ProblemException REFERRAL_DECIDED when it was confirmed or refused before
   */
  @Transactional
  public ReferralDetails confirm(UUID applicationId, String evidence, String actor) {
    Referral referral = referrals.require(applicationId);
    ReferralDetails before = referral.details();
    referral.confirm(evidence, clock.instant(), actor);
    settleReferral.settle(referral, actor);
    recordChange.record(
        Change.of(
            Subject.APPLICATION,
            applicationId,
            ChangeType.REFERRAL_CONFIRMED,
            LocalDate.now(clock),
            evidence,
            before,
            referral.details(),
            actor));
    return referral.details();
  }
}
