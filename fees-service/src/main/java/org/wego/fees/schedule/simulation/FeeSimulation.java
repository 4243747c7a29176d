package org.wego.fees.schedule.simulation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a schedule would cost the members of a fee year, as it was reckoned once. */
@Entity
@Immutable
@Table(name = "fee_simulation")
public class FeeSimulation {

  @Id private UUID id;

  @Column(name = "schedule_id", nullable = false)
  private UUID scheduleId;

  @Column(name = "schedule_version", nullable = false)
  private long scheduleVersion;

  @Column(name = "compared_with", nullable = false)
  private UUID comparedWith;

  @Column(name = "fee_year", nullable = false)
  private int feeYear;

  @Column(name = "indicator_revision", nullable = false)
  private long indicatorRevision;

  @Column(name = "simulated_at", nullable = false)
  private Instant simulatedAt;

  @Column(name = "simulated_by", nullable = false)
  private String simulatedBy;

  protected FeeSimulation() {}

  FeeSimulation(UUID id, SimulateSchedule.Basis basis, String actor, Instant now) {
    this.id = id;
    this.scheduleId = basis.scheduleId();
    this.scheduleVersion = basis.scheduleVersion();
    this.comparedWith = basis.comparedWith();
    this.feeYear = basis.feeYear();
    this.indicatorRevision = basis.indicatorRevision();
    this.simulatedAt = now;
    this.simulatedBy = actor;
  }

  public UUID id() {
    return id;
  }

  public UUID scheduleId() {
    return scheduleId;
  }

  /** The schedule's version then: a draft may have changed since. */
  public long scheduleVersion() {
    return scheduleVersion;
  }

  public UUID comparedWith() {
    return comparedWith;
  }

  public int feeYear() {
    return feeYear;
  }

  long indicatorRevision() {
    return indicatorRevision;
  }

  public Instant simulatedAt() {
    return simulatedAt;
  }
}
