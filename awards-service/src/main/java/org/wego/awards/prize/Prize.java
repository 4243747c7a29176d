package org.wego.awards.prize;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.platform.id.Ids;

/** A prize that the panel has awarded or withheld (A8). */
@Entity
@Table(name = "award_prize")
class Prize {

  @Id private UUID id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "edition_id", nullable = false)
  private UUID editionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "category", nullable = false)
  private AwardCategory category;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false)
  private PrizeKind kind;

  @Column(name = "ordinal", nullable = false)
  private short ordinal;

  @Column(name = "entry_id")
  private UUID entryId;

  @Column(name = "withheld_reason")
  private String withheldReason;

  @Column(name = "entry_rank")
  private Integer entryRank;

  @Column(name = "departure_reason")
  private String departureReason;

  @Column(name = "minutes", nullable = false)
  private String minutes;

  @Column(name = "decided_at", nullable = false)
  private Instant decidedAt;

  @Column(name = "decided_by", nullable = false)
  private String decidedBy;

  protected Prize() {}

  Prize(UUID editionId, PrizePlace place, PanelDecision decision, String actor, Instant now) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.category = place.category();
    this.kind = place.kind();
    this.ordinal = (short) place.ordinal();
    decide(decision, actor, now);
  }

  /** Replaces what was decided. */
  final void decide(PanelDecision decision, String actor, Instant now) {
    this.entryId = decision.entryId();
    this.withheldReason = decision.withheldReason();
    this.entryRank = decision.entryRank();
    this.departureReason = decision.departureReason();
    this.minutes = decision.minutes();
    this.decidedAt = now;
    this.decidedBy = actor;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID editionId() {
    return editionId;
  }

  PrizePlace place() {
    return new PrizePlace(category, kind, ordinal);
  }

  PanelDecision decision() {
    return new PanelDecision(entryId, withheldReason, entryRank, departureReason, minutes);
  }

  /** Who gets it; {@code null} when it is withheld. */
  UUID entryId() {
    return entryId;
  }

  boolean withheld() {
    return entryId == null;
  }

  String departureReason() {
    return departureReason;
  }
}
