package org.wego.membership.governance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wego.membership.MembershipError;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** An entry of the register of decisions (G5): written once, never changed. */
@Entity
@Immutable
class CommitteeDecision {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private DecisionKind kind;

  @Enumerated(EnumType.STRING)
  private DecidingBody body;

  @Enumerated(EnumType.STRING)
  private Procedure procedure;

  private String reference;
  private UUID applicationId;
  private UUID memberId;
  private LocalDate decidedOn;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Embedded private Votes votes;
  private Integer committeeSize;
  @Embedded private VotingRule rule;
  private String text;
  private boolean endsAssociateMembership;
  private Instant recordedAt;
  private String recordedBy;

  protected CommitteeDecision() {}

  /**
   * The decision about a subject; the votes were found to carry it.
   *
   * @see #requireAgreement
   */
  CommitteeDecision(
      DecisionSubject subject, Terms terms, Verdict verdict, Instant at, String actor) {
    this.id = Ids.next();
    this.kind = subject.kind();
    this.body = terms.body();
    this.procedure = terms.procedure();
    this.reference = verdict.reference();
    this.applicationId = subject.applicationId();
    this.memberId = subject.memberId();
    this.decidedOn = verdict.decidedOn();
    this.outcome = verdict.outcome();
    this.votes = verdict.votes();
    this.committeeSize = terms.committeeSize();
    this.rule = terms.rule();
    this.text = verdict.text();
    this.endsAssociateMembership = Boolean.TRUE.equals(verdict.endsAssociateMembership());
    this.recordedAt = at;
    this.recordedBy = actor;
  }

  /**
   * The votes have to be possible and to carry the outcome (G5).
   *
   * @throws ProblemException VOTES_IMPOSSIBLE, OUTCOME_NOT_CARRIED
   */
  static void requireAgreement(Verdict verdict, Terms terms) {
    Votes votes = verdict.votes();
    Integer size = terms.committeeSize();
    new Faults()
        .addIf(
            size != null && votes.takingPart() > size,
            "/votes",
            MembershipError.VOTES_IMPOSSIBLE.name(),
            votes.takingPart() + " votes, but the committee has " + size + " members")
        .throwIfAny(MembershipError.VOTES_IMPOSSIBLE);
    boolean carried = terms.rule().carries(votes, size);
    new Faults()
        .addIf(
            carried != (verdict.outcome() == Outcome.APPROVED),
            "/outcome",
            MembershipError.OUTCOME_NOT_CARRIED.name(),
            "With "
                + votes.inFavour()
                + " for, "
                + votes.against()
                + " against and "
                + votes.takingPart()
                + (size == null ? "" : " of " + size)
                + " taking part the outcome is "
                + (carried ? Outcome.APPROVED : Outcome.REFUSED))
        .throwIfAny(MembershipError.OUTCOME_NOT_CARRIED);
  }

  DecisionDetails details() {
    return new DecisionDetails(
        id,
        kind,
        body,
        procedure,
        reference,
        applicationId,
        memberId,
        decidedOn,
        outcome,
        votes,
        committeeSize,
        rule,
        text,
        endsAssociateMembership,
        recordedAt,
        recordedBy);
  }
}
