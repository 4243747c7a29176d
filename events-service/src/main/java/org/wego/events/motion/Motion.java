package org.wego.events.motion;

import jakarta.persistence.Column;
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
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/** A motion of an Assembly (E6): drafted, voted on, and published with its result. */
@Entity
@Table(name = "motion")
public class Motion {

  @Id private UUID id;

  @Column(name = "event_id", nullable = false)
  private UUID eventId;

  @Column(name = "agenda_item_id")
  private UUID agendaItemId;

  @Column(name = "title", nullable = false)
  private String title;

  @Column(name = "text", nullable = false)
  private String text;

  @Enumerated(EnumType.STRING)
  @Column(name = "base", nullable = false)
  private MajorityBasis base;

  @Column(name = "majority_numerator", nullable = false)
  private int numerator;

  @Column(name = "majority_denominator", nullable = false)
  private int denominator;

  @Column(name = "majority_strict", nullable = false)
  private boolean strict;

  @Enumerated(EnumType.STRING)
  @Column(name = "secrecy", nullable = false)
  private Secrecy secrecy;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private MotionState state;

  @Column(name = "vote_id")
  private UUID voteId;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome")
  private MotionOutcome outcome;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "published_by")
  private String publishedBy;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "created_by", nullable = false)
  private String createdBy;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  protected Motion() {}

  Motion(UUID eventId, MotionTerms terms, Instant at, String actor) {
    this.id = Ids.next();
    this.eventId = eventId;
    this.state = MotionState.DRAFT;
    this.createdAt = at;
    this.createdBy = actor;
    describe(terms);
  }

  /** Changes what it says; what is voted on stays as it is. */
  void revise(MotionTerms terms) {
    require(MotionState.DRAFT, "Only a draft is changed");
    describe(terms);
  }

  void requireDraft() {
    require(MotionState.DRAFT, "It was put to the vote, which is done once and for good");
  }

  /** Ballots are taken in this vote. */
  void opened(UUID vote) {
    requireDraft();
    voteId = vote;
    state = MotionState.OPEN;
  }

  void requireOpen() {
    require(MotionState.OPEN, "Its vote is to be open");
  }

  void closed() {
    requireOpen();
    state = MotionState.CLOSED;
  }

  void requireClosed() {
    require(MotionState.CLOSED, "Its vote is to be closed, and its result not published yet");
  }

  void published(MotionOutcome decided, Instant at, String actor) {
    requireClosed();
    state = MotionState.PUBLISHED;
    outcome = decided;
    publishedAt = at;
    publishedBy = actor;
  }

  public UUID id() {
    return id;
  }

  public UUID eventId() {
    return eventId;
  }

  public MotionState state() {
    return state;
  }

  public MotionTerms terms() {
    return new MotionTerms(
        agendaItemId, title, text, new Majority(base, numerator, denominator, strict), secrecy);
  }

  /**
   * The vote on it.
   *
   * @return {@code null} while it is a draft
   */
  public UUID voteId() {
    return voteId;
  }

  /**
   * What became of it.
   *
   * @return {@code null} until that is published, as is the time
   */
  public MotionOutcome outcome() {
    return outcome;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public long version() {
    return version;
  }

  String title() {
    return title;
  }

  private void describe(MotionTerms terms) {
    agendaItemId = terms.agendaItemId();
    title = terms.title();
    text = terms.text();
    base = terms.majority().base();
    numerator = terms.majority().numerator();
    denominator = terms.majority().denominator();
    strict = terms.majority().strict();
    secrecy = terms.secrecy();
  }

  private void require(MotionState wanted, String otherwise) {
    if (state != wanted) {
      throw new ProblemException(
          EventsError.MOTION_STATE, "The motion is %s. %s".formatted(state, otherwise));
    }
  }
}
