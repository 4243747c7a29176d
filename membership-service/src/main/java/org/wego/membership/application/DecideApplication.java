package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wego.membership.MembershipError;
import org.wego.membership.account.InviteUser;
import org.wego.membership.account.RevokeAccounts;
import org.wego.membership.governance.Outcome;
import org.wego.membership.governance.RecordDecision;
import org.wego.membership.governance.Verdict;
import org.wego.membership.history.ChangeType;
import org.wego.membership.member.AdmitAssociate;
import org.wego.membership.member.AdmitFriend;
import org.wego.membership.member.WithdrawAssociate;
import org.wego.membership.organization.OrganizationType;
import org.wego.membership.referral.FormReferral;
import org.wego.membership.regionaloffice.LeaveHostedOffices;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

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
  @Inject CommitteeVote committeeVote;
  @Inject RecordDecision recordDecision;
  @Inject AdmitAssociate admitAssociate;
  @Inject AdmitFriend admitFriend;
  @Inject FormReferral formReferral;
  @Inject WithdrawAssociate withdrawAssociate;
  @Inject InviteUser inviteUser;
  @Inject RevokeAccounts revokeAccounts;
  @Inject LeaveHostedOffices leaveHostedOffices;
  @Inject ApplicationEvents events;
  @Inject TellApplicant tellApplicant;
  @Inject ApplicationHistory history;
  @Inject Clock clock;

  /** What a refusal does to a city's Associate membership when the decision does not say (M3). */
  @ConfigProperty(
      name = "wego.membership.refusal-ends-associate-membership",
      defaultValue = "false")
  boolean refusalEndsAssociateMembership;

  /**
   * Records a decision that the Secretariat enters, and carries it out.
   *
   * @throws ProblemException VOTING_OPEN while the committee votes by ballots
   */
  @Transactional
  public ApplicationDetails decide(UUID id, Verdict verdict, String actor) {
    MembershipApplication application = applications.lock(id, Visibility.ALL);
    application.requireDecidable(verdict.decidedOn(), LocalDate.now(clock));
    committeeVote.requireNoneOpen(id);
    return carryOut(application, verdict, actor);
  }

  /** Records and carries out what the committee's ballots decided. */
  @Transactional(Transactional.TxType.MANDATORY)
  public ApplicationDetails decideByBallots(UUID id, Verdict verdict, String actor) {
    MembershipApplication application = applications.lock(id, Visibility.ALL);
    application.requireDecidable(verdict.decidedOn(), LocalDate.now(clock));
    return carryOut(application, verdict, actor);
  }

  private ApplicationDetails carryOut(
      MembershipApplication application, Verdict verdict, String actor) {
    ApplicationDetails before = application.details();
    boolean endsAssociate = endsAssociate(verdict, application.organization().type());
    Verdict decided = verdict.ending(endsAssociate);
    recordDecision.requireCarried(decided);
    Instant now = clock.instant();
    if (verdict.outcome() == Outcome.APPROVED) {
      UUID member = admit(application, verdict, actor);
      application
          .administrator()
          .ifPresent(administrator -> inviteUser.inviteOnAdmission(member, administrator, actor));
      events.publish(application.approve(member, verdict.decidedOn(), verdict.reference(), now));
    } else {
      if (endsAssociate) {
        UUID associate = associateOf(application);
        withdrawAssociate.withdraw(associate, verdict.decidedOn(), verdict.reference(), actor);
        revokeAccounts.of(associate, verdict.reference(), actor);
        leaveHostedOffices.close(associate, verdict.decidedOn(), verdict.reference(), actor);
      }
      events.publish(application.refuse(verdict.decidedOn(), verdict.reference(), now));
    }
    recordDecision.recordAdmission(
        application.id(), application.memberId().orElse(null), decided, actor);
    applications.flush();
    ApplicationDetails after = application.details();
    history.record(
        verdict.outcome() == Outcome.APPROVED
            ? ChangeType.APPLICATION_APPROVED
            : ChangeType.APPLICATION_REFUSED,
        before,
        after,
        verdict.decidedOn(),
        verdict.reference(),
        actor);
    tellApplicant.decided(after, verdict);
    return after;
  }

  /** A refusal leaves a city an Associate unless the decision says otherwise (M3). */
  private boolean endsAssociate(Verdict verdict, OrganizationType type) {
    boolean possible = verdict.outcome() == Outcome.REFUSED && type.becomesAssociate();
    new Faults()
        .addIf(
            !possible && verdict.endsAssociateMembership() != null,
            "/endsAssociateMembership",
            MembershipError.NO_ASSOCIATE_TO_END.name(),
            "Only the refusal of a city or local government says this")
        .throwIfAny(MembershipError.NO_ASSOCIATE_TO_END);
    return possible
        && Objects.requireNonNullElse(
            verdict.endsAssociateMembership(), refusalEndsAssociateMembership);
  }

  private static UUID associateOf(MembershipApplication application) {
    return application
        .memberId()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Application " + application.id() + " made no Associate"));
  }

  private UUID admit(MembershipApplication application, Verdict verdict, String actor) {
    LocalDate day = verdict.decidedOn();
    refuseDuplicate.check(application.organization(), application.id(), Visibility.ALL);
    if (application.organization().type().becomesAssociate()) {
      UUID associate = associateOf(application);
      // Before the admission: with a credit both members are locked, in the order of their ids.
      formReferral.form(application.id(), associate, day, actor);
      admitAssociate.admit(associate, day, verdict.reference(), actor);
      return associate;
    }
    return admitFriend.admit(
        application.organization(), day, verdict.reference(), application.people(), actor);
  }
}
