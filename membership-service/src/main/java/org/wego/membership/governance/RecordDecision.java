package org.wego.membership.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.wego.membership.MembershipError;
import org.wego.membership.member.MemberQueries;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Enters decisions into the register (G5). */
@ApplicationScoped
public class RecordDecision {

  private static final String ONE_REFERENCE = "uq_committee_decision_reference";

  @Inject CommitteeDecisions decisions;
  @Inject AdmittingBodies admittingBodies;
  @Inject CommitteeQueries committee;
  @Inject CommitteeConfig config;
  @Inject MemberQueries members;
  @Inject Clock clock;

  /**
   * Refuses a decision about a membership that its votes do not carry, before anything is done
   * about it.
   *
   * @throws ProblemException VOTES_IMPOSSIBLE, OUTCOME_NOT_CARRIED
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireCarried(Verdict verdict) {
    CommitteeDecision.requireAgreement(verdict, termsOfMembership(verdict));
  }

  /**
   * Records the decision about an application; the caller holds the application's lock.
   *
   * @param memberId the member that the application led to, {@code null} when it led to none
   * @throws ProblemException when the votes do not carry the outcome
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public DecisionDetails recordAdmission(
      UUID applicationId, UUID memberId, Verdict verdict, String actor) {
    return record(
        new DecisionSubject(DecisionKind.ADMISSION, applicationId, memberId),
        termsOfMembership(verdict),
        verdict,
        actor);
  }

  /**
   * Records the decision about a member's exclusion (M9); the caller carries it out.
   *
   * @throws ProblemException when the votes do not carry the outcome, or the reference is used
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public DecisionDetails recordExclusion(UUID memberId, Verdict verdict, String actor) {
    return record(
        new DecisionSubject(DecisionKind.EXCLUSION, null, memberId),
        termsOfMembership(verdict),
        verdict,
        actor);
  }

  /**
   * Records a decision that nothing but the register carries out.
   *
   * @throws ProblemException DATE_ORDER, DECISION_INCONSISTENT, VOTES_IMPOSSIBLE,
   *     OUTCOME_NOT_CARRIED, DECISION_RECORDED
   */
  @Transactional
  public DecisionDetails record(Resolution resolution, String actor) {
    Verdict verdict = resolution.verdict();
    requireNotLater(verdict.decidedOn());
    requireSubject(resolution);
    Terms terms =
        resolution.body() == DecidingBody.GENERAL_ASSEMBLY
            ? Terms.ofAssembly()
            : Terms.ofCommittee(poll(resolution.procedure(), verdict.decidedOn()));
    return record(
        new DecisionSubject(resolution.kind(), null, resolution.memberId()), terms, verdict, actor);
  }

  private DecisionDetails record(
      DecisionSubject subject, Terms terms, Verdict verdict, String actor) {
    CommitteeDecision.requireAgreement(verdict, terms);
    CommitteeDecision decision =
        new CommitteeDecision(subject, terms, verdict, clock.instant(), actor);
    try {
      decisions.persistAndFlush(decision);
    } catch (ConstraintViolationException e) {
      throw ONE_REFERENCE.equals(e.getConstraintName()) ? recorded(verdict, e) : e;
    }
    return decision.details();
  }

  private static ProblemException recorded(Verdict verdict, ConstraintViolationException cause) {
    String detail = "The body has decided this under the reference " + verdict.reference();
    return new ProblemException(MembershipError.DECISION_RECORDED, detail, cause)
        .withFaults(
            List.of(new Fault("/reference", MembershipError.DECISION_RECORDED.name(), detail)));
  }

  /** Whoever admits members on a day (G2b) also excludes them. */
  private Terms termsOfMembership(Verdict verdict) {
    if (verdict.poll() != null) {
      return Terms.ofCommittee(verdict.poll());
    }
    return admittingBodies.on(verdict.decidedOn()) == DecidingBody.GENERAL_ASSEMBLY
        ? Terms.ofAssembly()
        : Terms.ofCommittee(poll(Procedure.MEETING, verdict.decidedOn()));
  }

  private Poll poll(Procedure procedure, LocalDate day) {
    return new Poll(procedure, committee.sizeOn(day), config.voting().rule());
  }

  private void requireNotLater(LocalDate day) {
    LocalDate today = LocalDate.now(clock);
    new Faults()
        .addIf(
            day.isAfter(today),
            "/decidedOn",
            MembershipError.DATE_ORDER.name(),
            "The decision is after today, " + today)
        .throwIfAny(MembershipError.DATE_ORDER);
  }

  private void requireSubject(Resolution resolution) {
    UUID memberId = resolution.memberId();
    Faults faults = new Faults();
    faults.addIf(
        memberId == null && resolution.kind() != DecisionKind.OTHER,
        "/memberId",
        MembershipError.DECISION_INCONSISTENT.name(),
        "A " + resolution.kind() + " names the member that it is about");
    faults.addIf(
        memberId != null && members.find(memberId).isEmpty(),
        "/memberId",
        MembershipError.DECISION_INCONSISTENT.name(),
        "There is no such member");
    faults.addIf(
        resolution.body() == DecidingBody.GENERAL_ASSEMBLY
            && resolution.procedure() == Procedure.WRITTEN,
        "/procedure",
        MembershipError.DECISION_INCONSISTENT.name(),
        "The General Assembly decides at its meetings");
    faults.throwIfAny(MembershipError.DECISION_INCONSISTENT);
  }
}
