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
  private DecidingBody body;

  private String reference;
  private UUID applicationId;
  private LocalDate decidedOn;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Embedded private Votes votes;
  private int committeeSize;
  private String text;
  private boolean endsAssociateMembership;
  private Instant recordedAt;
  private String recordedBy;

  protected CommitteeDecision() {}

  /**
   * The decision about an application.
   *
   * @throws ProblemException VOTES_IMPOSSIBLE, OUTCOME_NOT_CARRIED when votes and outcome do not
   *     agree (G5)
   */
  CommitteeDecision(
      UUID applicationId, Verdict verdict, int committeeSize, Instant at, String actor) {
    requireAgreement(verdict, committeeSize);
    this.id = Ids.next();
    this.body = DecidingBody.EXECUTIVE_COMMITTEE;
    this.reference = verdict.reference();
    this.applicationId = applicationId;
    this.decidedOn = verdict.decidedOn();
    this.outcome = verdict.outcome();
    this.votes = verdict.votes();
    this.committeeSize = committeeSize;
    this.text = verdict.text();
    this.endsAssociateMembership = Boolean.TRUE.equals(verdict.endsAssociateMembership());
    this.recordedAt = at;
    this.recordedBy = actor;
  }

  private static void requireAgreement(Verdict verdict, int committeeSize) {
    Votes votes = verdict.votes();
    new Faults()
        .addIf(
            votes.takingPart() > committeeSize,
            "/votes",
            MembershipError.VOTES_IMPOSSIBLE.name(),
            votes.takingPart() + " votes, but the committee has " + committeeSize + " members")
        .throwIfAny(MembershipError.VOTES_IMPOSSIBLE);
    boolean carried = votes.carry(committeeSize);
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
                + " of "
                + committeeSize
                + " taking part the application is "
                + (carried ? Outcome.APPROVED : Outcome.REFUSED))
        .throwIfAny(MembershipError.OUTCOME_NOT_CARRIED);
  }

  DecisionDetails details() {
    return new DecisionDetails(
        id,
        body,
        reference,
        applicationId,
        decidedOn,
        outcome,
        votes,
        committeeSize,
        text,
        endsAssociateMembership,
        recordedAt,
        recordedBy);
  }
}
