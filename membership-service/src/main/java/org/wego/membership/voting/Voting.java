package org.wego.membership.voting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.governance.Outcome;
import org.wego.membership.governance.Poll;
import org.wego.membership.governance.Procedure;
import org.wego.membership.governance.Votes;
import org.wego.membership.governance.VotingRule;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/**
 * A vote of the committee on an application (G5). It is changed under the application's lock only.
 */
@Entity
class Voting {

  private static final int TAIL = 24;

  @Id private UUID id;
  private UUID applicationId;

  @Enumerated(EnumType.STRING)
  private Procedure procedure;

  private String reference;

  @Enumerated(EnumType.STRING)
  private VotingStatus status;

  private LocalDate openedOn;
  private Instant openedAt;
  private String openedBy;
  private Instant deadline;
  private int committeeSize;
  @Embedded private VotingRule rule;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private Instant closedAt;
  private String closedBy;
  private String closingReason;

  @ElementCollection
  @CollectionTable(name = "voting_elector", joinColumns = @JoinColumn(name = "voting_id"))
  @Column(name = "member_id")
  private Set<UUID> electors = new HashSet<>();

  protected Voting() {}

  /** Opens a vote; electorate and rule stay what they are now, whatever happens later. */
  Voting(
      UUID applicationId,
      VotingCall call,
      Collection<UUID> electors,
      VotingRule rule,
      Instant at,
      String actor) {
    this.id = Ids.next();
    this.applicationId = applicationId;
    this.procedure = call.procedure();
    this.openedOn = call.opensOn();
    this.deadline = call.deadline();
    this.reference = call.reference() == null ? madeUp() : call.reference();
    this.status = VotingStatus.OPEN;
    this.electors.addAll(electors);
    this.committeeSize = this.electors.size();
    this.rule = rule;
    this.openedAt = at;
    this.openedBy = actor;
  }

  /** A reference that no other vote has, such as {@code WRITTEN-2026-11-25-1A2B3C4D5E6F}. */
  private String madeUp() {
    return "%s-%s-%s"
        .formatted(procedure, openedOn, id.toString().substring(TAIL).toUpperCase(Locale.ROOT));
  }

  /**
   * Only while it is open, and before its deadline.
   *
   * @throws ProblemException VOTING_CLOSED
   */
  void requireOpen(Instant now) {
    if (status != VotingStatus.OPEN) {
      throw new ProblemException(MembershipError.VOTING_CLOSED, "The vote is " + status);
    }
    if (isDue(now)) {
      throw new ProblemException(
          MembershipError.VOTING_CLOSED, "The vote's deadline was " + deadline);
    }
  }

  /**
   * Only a city that sat on the committee when it was opened.
   *
   * @throws ProblemException NOT_AN_ELECTOR
   */
  void requireElector(UUID memberId) {
    if (!electors.contains(memberId)) {
      throw new ProblemException(
          MembershipError.NOT_AN_ELECTOR,
          "The city did not sit on the committee on " + openedOn + ", when the vote was opened");
    }
  }

  boolean isOpen() {
    return status == VotingStatus.OPEN;
  }

  /** Whether its time has come. */
  boolean isDue(Instant now) {
    return isOpen() && deadline != null && !now.isBefore(deadline);
  }

  /** Whether everyone who may vote has voted. */
  boolean isComplete(Votes votes) {
    return votes.takingPart() == committeeSize;
  }

  /** The last day on which a ballot could be cast. */
  LocalDate lastDay(ZoneId zone) {
    return LocalDate.ofInstant(deadline.minusMillis(1), zone);
  }

  /** Ends it with what the ballots come to: a decision, or nothing when too few took part (G5). */
  void close(Votes votes, Instant at, String actor) {
    boolean quorate = votes.takingPart() >= rule.quorum(committeeSize);
    if (quorate) {
      outcome = rule.carries(votes, committeeSize) ? Outcome.APPROVED : Outcome.REFUSED;
    }
    end(quorate ? VotingStatus.DECIDED : VotingStatus.LAPSED, at, actor);
  }

  /** Ends it without a result. */
  void cancel(String reason, Instant at, String actor) {
    closingReason = reason;
    end(VotingStatus.CANCELLED, at, actor);
  }

  private void end(VotingStatus ending, Instant at, String actor) {
    status = ending;
    closedAt = at;
    closedBy = actor;
  }

  /** The vote as the decision's entry in the register tells it. */
  Poll poll() {
    return new Poll(procedure, committeeSize, rule);
  }

  /** What the history says when it is opened. */
  Map<String, Object> opening() {
    return Map.of("procedure", procedure, "reference", reference, "committeeSize", committeeSize);
  }

  UUID id() {
    return id;
  }

  UUID applicationId() {
    return applicationId;
  }

  Procedure procedure() {
    return procedure;
  }

  String reference() {
    return reference;
  }

  VotingStatus status() {
    return status;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  Outcome outcome() {
    return outcome;
  }

  /** What the committee and the Secretariat see of it. */
  VotingSummary summary() {
    return new VotingSummary(
        id,
        applicationId,
        status,
        procedure,
        reference,
        openedOn,
        openedAt,
        openedBy,
        deadline,
        committeeSize,
        rule,
        outcome,
        closedAt,
        closedBy,
        closingReason);
  }
}
