package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.governance.Outcome;
import org.wego.membership.governance.RecordDecision;
import org.wego.membership.governance.Verdict;
import org.wego.membership.member.AdmitAssociate;
import org.wego.membership.member.AdmitFriend;
import org.wego.membership.referral.FormReferral;

/**
 * Carries out what the Executive Committee decided about an application (M3, M4, G5).
 *
 * <p>It locks, in this order: the application, its organization, its referral, and members by their
 * ids. Whatever else changes these takes them in the same order.
 */
@ApplicationScoped
public class DecideApplication {

  @Inject Applications applications;
  @Inject RefuseDuplicate refuseDuplicate;
  @Inject RecordDecision recordDecision;
  @Inject AdmitAssociate admitAssociate;
  @Inject AdmitFriend admitFriend;
  @Inject FormReferral formReferral;
  @Inject ApplicationEvents events;
  @Inject Clock clock;

  /** Records the decision and admits the organization, or leaves it as it is. */
  @Transactional
  public ApplicationDetails decide(UUID id, Verdict verdict, String actor) {
    MembershipApplication application = applications.lock(id, Visibility.ALL);
    application.requireDecidable(verdict.decidedOn(), LocalDate.now(clock));
    recordDecision.record(id, verdict, actor);
    Instant now = clock.instant();
    if (verdict.outcome() == Outcome.APPROVED) {
      UUID member = admit(application, verdict.decidedOn(), actor);
      events.publish(application.approve(member, verdict.decidedOn(), verdict.reference(), now));
    } else {
      events.publish(application.refuse(verdict.decidedOn(), verdict.reference(), now));
    }
    applications.flush();
    return application.details();
  }

  private UUID admit(MembershipApplication application, LocalDate day, String actor) {
    refuseDuplicate.check(application.organization(), application.id(), Visibility.ALL);
    if (application.organization().type().becomesAssociate()) {
      UUID associate =
          application
              .memberId()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "Application " + application.id() + " made no Associate"));
      // Before the admission: with a credit both members are locked, in the order of their ids.
      formReferral.form(application.id(), associate, day);
      admitAssociate.admit(associate, day);
      return associate;
    }
    return admitFriend.admit(application.organization(), day, application.people(), actor);
  }
}
