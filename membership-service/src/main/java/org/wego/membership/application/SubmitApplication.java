package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.history.ChangeType;
import org.wego.membership.member.RegisterAssociate;
import org.wego.membership.referral.ClaimReferral;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/** Hands an application in; a city or local government is an Associate from that day (M2). */
@ApplicationScoped
public class SubmitApplication {

  @Inject Applications applications;
  @Inject RefuseDuplicate refuseDuplicate;
  @Inject CheckReferrer checkReferrer;
  @Inject RegisterAssociate registerAssociate;
  @Inject ClaimReferral claimReferral;
  @Inject ApplicationEvents events;
  @Inject TellApplicant tellApplicant;
  @Inject ApplicationHistory history;
  @Inject Clock clock;

  /**
   * Submits the draft.
   *
   * @param submittedOn the day, {@code null} for today
   * @param mayBackdate whether the caller may record an earlier paper application
   */
  @Transactional
  public ApplicationDetails submit(
      UUID id, Visibility visible, LocalDate submittedOn, boolean mayBackdate, String actor) {
    MembershipApplication application = applications.lock(id, visible);
    ApplicationDetails before = application.details();
    LocalDate today = LocalDate.now(clock);
    LocalDate day = submittedOn == null ? today : submittedOn;
    if (day.isBefore(today) && !mayBackdate) {
      String detail = "The day of the submission is today, " + today;
      throw new ProblemException(MembershipError.SUBMISSION_DATE_NOT_ALLOWED, detail)
          .withFaults(
              List.of(
                  new Fault(
                      "/submittedOn", MembershipError.SUBMISSION_DATE_NOT_ALLOWED.name(), detail)));
    }
    Instant now = clock.instant();
    application.submit(day, today, now, actor);
    checkReferrer.check(application.referredBy().orElse(null), application.organization());
    refuseDuplicate.check(application.organization(), id, visible);
    UUID associate =
        application.organization().type().becomesAssociate()
            ? registerAssociate.register(
                application.organization(), day, application.people(), actor)
            : null;
    application.referredBy().ifPresent(referrer -> claimReferral.claim(id, referrer));
    events.publish(application.submitted(associate, now));
    applications.flush();
    ApplicationDetails submitted = application.details();
    history.record(ChangeType.APPLICATION_SUBMITTED, before, submitted, day, null, actor);
    tellApplicant.received(submitted);
    return submitted;
  }
}
