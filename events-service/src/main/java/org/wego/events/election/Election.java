package org.wego.events.election;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.vote.Secrecy;
import org.wego.platform.messaging.stream.EventSequence;
import org.wego.platform.problem.ProblemException;

/** An election of the General Assembly, from its first candidate to its last round (E7). */
@Entity
@Table(name = "election")
public class Election {

  @Id private UUID id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Embedded private EventSequence events = new EventSequence();

  @Column(name = "event_id", nullable = false, updatable = false)
  private UUID eventId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false)
  private ElectionKind kind;

  @Column(name = "seats", nullable = false, updatable = false)
  private short seats;

  @Enumerated(EnumType.STRING)
  @Column(name = "rule", nullable = false, updatable = false)
  private ElectionRule rule;

  @Enumerated(EnumType.STRING)
  @Column(name = "tie_rule", nullable = false, updatable = false)
  private TieRule tieRule;

  @Enumerated(EnumType.STRING)
  @Column(name = "secrecy", nullable = false, updatable = false)
  private Secrecy secrecy;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private ElectionState state;

  @Column(name = "lot_sealed_seed", updatable = false)
  private String lotSealedSeed;

  @Column(name = "lot_commitment", updatable = false)
  private String lotCommitment;

  @Column(name = "lot_drawn_at")
  private Instant lotDrawnAt;

  @Column(name = "lot_seed")
  private String lotSeed;

  @Column(name = "lot_seed_published_at")
  private Instant lotSeedPublishedAt;

  @Column(name = "abandonment_reason")
  private String abandonmentReason;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  private String createdBy;

  protected Election() {}

  Election(UUID id, ElectionTerms terms, String actor, Instant now) {
    this.id = id;
    this.eventId = terms.eventId();
    this.kind = terms.kind();
    this.seats = (short) terms.seats();
    this.rule = terms.rule();
    this.tieRule = terms.tieRule();
    this.secrecy = terms.secrecy();
    this.state = ElectionState.CANDIDACIES;
    if (tieRule == TieRule.LOT) {
      this.lotSealedSeed = Lot.sealedSeed();
      this.lotCommitment = Lot.commitmentTo(lotSealedSeed);
    }
    this.createdAt = now;
    this.createdBy = actor;
  }

  /**
   * Publishes what the lot is drawn by; the same seed again changes nothing.
   *
   * @throws ProblemException ELECTION_SEED_UNUSED, ELECTION_SEED
   */
  void publishSeed(String seed, Instant now) {
    if (tieRule != TieRule.LOT) {
      throw new ProblemException(
          EventsError.ELECTION_SEED_UNUSED, "Another round decides between equals");
    }
    if (seed.equals(lotSeed)) {
      return;
    }
    if (lotSeed != null || state != ElectionState.CANDIDACIES) {
      throw new ProblemException(
          EventsError.ELECTION_SEED,
          lotSeed == null ? "The first ballot was opened" : "Another seed was published before");
    }
    this.lotSeed = seed;
    this.lotSeedPublishedAt = now;
  }

  /**
   * Lets members stand, or stand back.
   *
   * @throws ProblemException ELECTION_STATE
   */
  void requireCandidacies() {
    require(state == ElectionState.CANDIDACIES, "Candidacies are settled before the first round");
  }

  /**
   * Opens the first round, or the next one.
   *
   * @throws ProblemException ELECTION_STATE, ELECTION_SEED
   */
  void openRound() {
    require(
        state == ElectionState.CANDIDACIES || state == ElectionState.ROUND_DUE,
        "No round is to be opened");
    if (tieRule == TieRule.LOT && lotSeed == null) {
      throw new ProblemException(
          EventsError.ELECTION_SEED, "The lot may have to decide, and its seed is not published");
    }
    this.state = ElectionState.VOTING;
  }

  /**
   * Lets a ballot be cast, or the round be closed.
   *
   * @throws ProblemException ELECTION_STATE
   */
  void requireVoting() {
    require(state == ElectionState.VOTING, "No round is open");
  }

  /** The lot by which a round is counted, which tells the sealed seed from now on. */
  Lot draw(Instant now) {
    requireVoting();
    if (lotSealedSeed != null && lotDrawnAt == null) {
      this.lotDrawnAt = now;
    }
    return new Lot(lotSealedSeed, lotSeed);
  }

  /** A round that decided nothing, or not everything, was closed. */
  void awaitRound() {
    requireVoting();
    this.state = ElectionState.ROUND_DUE;
  }

  /** The last round was closed. */
  void end(boolean elected, Instant now) {
    requireVoting();
    this.state = elected ? ElectionState.DECIDED : ElectionState.UNFILLED;
    this.endedAt = now;
  }

  /**
   * Gives it up; a round that was open is void.
   *
   * @param elected whether its rounds elected somebody already
   * @throws ProblemException ELECTION_STATE
   */
  void abandon(boolean elected, String reason, Instant now) {
    require(!state.isEnded(), "An election is abandoned before it ends");
    this.state = elected ? ElectionState.DECIDED : ElectionState.ABANDONED;
    this.abandonmentReason = reason;
    this.endedAt = now;
  }

  private void require(boolean possible, String why) {
    if (!possible) {
      throw new ProblemException(
          EventsError.ELECTION_STATE, "%s, and the election is %s".formatted(why, state));
    }
  }

  /** The number of the next event of its stream. The row must be locked. */
  long nextSequence() {
    return events.next();
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID eventId() {
    return eventId;
  }

  public ElectionKind kind() {
    return kind;
  }

  public ElectionState state() {
    return state;
  }

  /** {@code null} until it is published, or where another round decides between equals. */
  public String lotSeed() {
    return lotSeed;
  }

  /** The hash of the sealed seed, known since the call; {@code null} where no lot decides. */
  public String lotCommitment() {
    return lotCommitment;
  }

  /** {@code null} before a round was counted by it. */
  public String lotSealedSeed() {
    return lotDrawnAt == null ? null : lotSealedSeed;
  }

  public Instant lotSeedPublishedAt() {
    return lotSeedPublishedAt;
  }

  /** {@code null} unless it was given up, or what was left of it. */
  public String abandonmentReason() {
    return abandonmentReason;
  }

  /** {@code null} while it goes on. */
  public Instant endedAt() {
    return endedAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public ElectionTerms terms() {
    return new ElectionTerms(eventId, kind, seats, rule, tieRule, secrecy);
  }
}
