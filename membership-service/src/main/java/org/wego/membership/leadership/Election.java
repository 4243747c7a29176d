package org.wego.membership.leadership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An election that was taken in: once, however often it is told. */
@Entity
@Immutable
class Election {

  @Id private UUID id;
  private String kind;
  private UUID assemblyId;
  private Integer assemblyOrdinal;
  private LocalDate effectiveOn;
  private UUID termId;
  private Instant receivedAt;

  protected Election() {}

  Election(ElectionResult result, UUID termId, Instant at) {
    this.id = result.id();
    this.kind = result.kind();
    this.assemblyId = result.assembly().id();
    this.assemblyOrdinal = result.assembly().ordinal();
    this.effectiveOn = result.effectiveOn();
    this.termId = termId;
    this.receivedAt = at;
  }
}
