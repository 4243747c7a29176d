package org.wego.membership.leadership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.platform.id.Ids;

/** A city in an office, from a day until a day (G2). */
@Entity
class OfficeHolding {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "term_id", updatable = false)
  private LeadershipTerm term;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Office office;

  @Column(updatable = false)
  private UUID memberId;

  @Column(updatable = false)
  private LocalDate validFrom;

  private LocalDate validTo;

  @Enumerated(EnumType.STRING)
  private Ending ending;

  @Column(updatable = false)
  private UUID electionId;

  @Column(updatable = false)
  private Instant recordedAt;

  @Column(updatable = false)
  private String recordedBy;

  protected OfficeHolding() {}

  OfficeHolding(LeadershipTerm term, Seat seat, UUID electionId, Instant at, String actor) {
    this.id = Ids.next();
    this.term = term;
    this.office = seat.office();
    this.memberId = seat.memberId();
    this.validFrom = seat.from();
    this.validTo = seat.to();
    this.ending = seat.to() == null ? null : Ending.TERM_ENDED;
    this.electionId = electionId;
    this.recordedAt = at;
    this.recordedBy = actor;
  }

  void endOn(LocalDate day, Ending how) {
    validTo = day;
    ending = how;
  }

  UUID id() {
    return id;
  }

  Office office() {
    return office;
  }

  UUID memberId() {
    return memberId;
  }

  LocalDate from() {
    return validFrom;
  }

  LocalDate to() {
    return validTo;
  }

  /** Whether it goes on to the day or beyond it. */
  boolean lastsBeyond(LocalDate day) {
    return validTo == null || validTo.isAfter(day);
  }

  Holding toHolding() {
    return new Holding(id, office, memberId, validFrom, validTo, ending, electionId);
  }
}
