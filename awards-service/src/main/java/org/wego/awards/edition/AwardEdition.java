package org.wego.awards.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.platform.messaging.stream.EventSequence;
import org.wego.platform.problem.ProblemException;

/** An edition of the awards, from its draft to the announcement of its winners (A1, A4). */
@Entity
@Table(name = "award_edition")
public class AwardEdition {

  private static final DateTimeFormatter TOLD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

  @Id private UUID id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Embedded private EventSequence events = new EventSequence();

  @Column(name = "year", nullable = false)
  private int year;

  @Column(name = "title", nullable = false)
  private String title;

  @Enumerated(EnumType.STRING)
  @Column(name = "phase", nullable = false)
  private Phase phase;

  @Column(name = "assembly_event_id")
  private UUID assemblyEventId;

  @Column(name = "time_zone", nullable = false)
  private String timeZone;

  @Column(name = "call_opens_at")
  private Instant callOpensAt;

  @Column(name = "call_closes_at")
  private Instant callClosesAt;

  @Column(name = "judging_closes_at")
  private Instant judgingClosesAt;

  @Column(name = "entries_per_city", nullable = false)
  private int entriesPerCity;

  @Column(name = "entry_language", nullable = false)
  private String entryLanguage;

  @Column(name = "judges_per_entry", nullable = false)
  private int judgesPerEntry;

  @Column(name = "score_min", nullable = false)
  private BigDecimal scoreMin;

  @Column(name = "score_max", nullable = false)
  private BigDecimal scoreMax;

  @Column(name = "blind_review", nullable = false)
  private boolean blindReview;

  @Column(name = "conflicts_hide_entries", nullable = false)
  private boolean conflictsHideEntries;

  @Column(name = "lot_seed")
  private String lotSeed;

  @Column(name = "lot_seed_published_at")
  private Instant lotSeedPublishedAt;

  @Column(name = "announced_at")
  private Instant announcedAt;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "created_by", nullable = false)
  private String createdBy;

  protected AwardEdition() {}

  AwardEdition(UUID id, EditionTerms terms, UUID assemblyEventId, String actor, Instant now) {
    this.id = id;
    this.phase = Phase.DRAFT;
    this.createdAt = now;
    this.createdBy = actor;
    this.assemblyEventId = assemblyEventId;
    take(terms);
  }

  /** Sets what a draft says anew. Whether that is allowed now, the permissions tell (A4). */
  final void take(EditionTerms terms) {
    this.year = terms.year();
    this.title = terms.title();
    this.timeZone = terms.timeZone();
    this.callOpensAt = terms.callOpensAt();
    this.callClosesAt = terms.callClosesAt();
    this.judgingClosesAt = terms.judgingClosesAt();
    this.entriesPerCity = terms.entriesPerCity();
    this.entryLanguage = terms.entryLanguage();
    this.judgesPerEntry = terms.judgesPerEntry();
    this.scoreMin = terms.scoreMin();
    this.scoreMax = terms.scoreMax();
    this.blindReview = terms.blindReview();
    this.conflictsHideEntries = terms.conflictsHideEntries();
  }

  /**
   * Links the General Assembly of the year (A1).
   *
   * @param eventId {@code null} where none is known
   */
  void link(UUID eventId) {
    this.assemblyEventId = eventId;
  }

  /**
   * Goes on to the next phase, or back from the decision to the deliberation (A4).
   *
   * @throws ProblemException PHASE_ORDER
   */
  void enter(Phase to) {
    if (!phase.leadsTo(to) || to == Phase.ANNOUNCED) {
      throw new ProblemException(
          AwardsError.PHASE_ORDER, "%s does not lead to %s".formatted(phase, to));
    }
    this.phase = to;
  }

  /**
   * Ends the embargo (A9).
   *
   * @throws ProblemException PHASE_ORDER
   */
  void announce(Instant now) {
    if (!phase.leadsTo(Phase.ANNOUNCED)) {
      throw new ProblemException(
          AwardsError.PHASE_ORDER, "%s does not lead to %s".formatted(phase, Phase.ANNOUNCED));
    }
    this.phase = Phase.ANNOUNCED;
    this.announcedAt = now;
  }

  /** Moves the closing of the call, and of the judging. */
  void extend(Instant callCloses, Instant judgingCloses) {
    this.callClosesAt = callCloses;
    this.judgingClosesAt = judgingCloses;
  }

  void publishSeed(String seed, Instant now) {
    this.lotSeed = seed;
    this.lotSeedPublishedAt = now;
  }

  /** An instant as the edition tells it: in its own zone (A4). */
  String told(Instant instant) {
    return TOLD.format(instant.atZone(ZoneId.of(timeZone)));
  }

  /** The next event of its stream. The row must be locked. */
  EditionEvent tell(EditionEvent.Kind kind, List<EditionEvent.Winner> winners, Instant now) {
    return new EditionEvent(
        kind, id, events.next(), now, phase, terms(), assemblyEventId, announcedAt, winners);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public int year() {
    return year;
  }

  public String title() {
    return title;
  }

  public Phase phase() {
    return phase;
  }

  /** The General Assembly of its ceremony, {@code null} while none is known. */
  public UUID assemblyEventId() {
    return assemblyEventId;
  }

  public Instant callOpensAt() {
    return callOpensAt;
  }

  public Instant callClosesAt() {
    return callClosesAt;
  }

  public Instant judgingClosesAt() {
    return judgingClosesAt;
  }

  public String timeZone() {
    return timeZone;
  }

  public String lotSeed() {
    return lotSeed;
  }

  public Instant lotSeedPublishedAt() {
    return lotSeedPublishedAt;
  }

  public Instant announcedAt() {
    return announcedAt;
  }

  public EditionTerms terms() {
    return new EditionTerms(
        year,
        title,
        timeZone,
        callOpensAt,
        callClosesAt,
        judgingClosesAt,
        entriesPerCity,
        entryLanguage,
        judgesPerEntry,
        scoreMin,
        scoreMax,
        blindReview,
        conflictsHideEntries);
  }
}
