package org.wego.fees.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.platform.problem.ProblemException;

/** A version of the charts of the annual fee, in force for a span of fee years (F3a, F9). */
@Entity
@Table(name = "fee_schedule")
public class FeeSchedule {

  private static final String FEES_ARE_IN = "USD";

  @Id private UUID id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "code", nullable = false)
  private String code;

  @Column(name = "name", nullable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private ScheduleStatus status;

  @Column(name = "effective_from_year", nullable = false)
  private int effectiveFromYear;

  @Column(name = "effective_to_year")
  private Integer effectiveToYear;

  @Column(name = "gdp_year_offset", nullable = false)
  private int gdpYearOffset;

  @Column(name = "currency", nullable = false)
  private String currency;

  @Column(name = "based_on")
  private UUID basedOn;

  @Column(name = "change_percent")
  private BigDecimal changePercent;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "created_by", nullable = false)
  private String createdBy;

  @Column(name = "activated_at")
  private Instant activatedAt;

  @Column(name = "activated_by")
  private String activatedBy;

  @Column(name = "decision_reference")
  private String decisionReference;

  protected FeeSchedule() {}

  FeeSchedule(UUID id, ScheduleTerms terms, String actor, Instant now) {
    this.id = id;
    this.status = ScheduleStatus.DRAFT;
    this.currency = FEES_ARE_IN;
    this.createdAt = now;
    this.createdBy = actor;
    revise(terms);
  }

  /** Notes whose cells a draft began with, and by how much they were changed. */
  void tellOrigin(UUID origin, BigDecimal percent) {
    this.basedOn = origin;
    this.changePercent = percent;
  }

  void revise(ScheduleTerms terms) {
    requireDraft();
    this.code = terms.code();
    this.name = terms.name();
    this.effectiveFromYear = terms.effectiveFromYear();
    this.gdpYearOffset = terms.gdpYearOffset();
  }

  /**
   * Puts the draft in force.
   *
   * @param lastYear {@code null} where no other schedule follows
   * @param decision reference of the decision, {@code null} where none is told
   */
  void activate(int firstYear, Integer lastYear, String decision, String actor, Instant now) {
    requireDraft();
    this.status = ScheduleStatus.ACTIVE;
    this.effectiveFromYear = firstYear;
    this.effectiveToYear = lastYear;
    this.decisionReference = decision;
    this.activatedAt = now;
    this.activatedBy = actor;
  }

  /** Ends before the year in which another schedule follows. */
  void giveWayIn(int year) {
    this.effectiveToYear = year - 1;
  }

  /**
   * @throws ProblemException SCHEDULE_ACTIVE
   */
  void requireDraft() {
    if (status != ScheduleStatus.DRAFT) {
      throw new ProblemException(
          FeesError.SCHEDULE_ACTIVE, "Schedule " + code + " is active: draft another one");
    }
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public ScheduleStatus status() {
    return status;
  }

  public int effectiveFromYear() {
    return effectiveFromYear;
  }

  /** The last fee year, {@code null} while another schedule has not followed. */
  public Integer effectiveToYear() {
    return effectiveToYear;
  }

  /** F7: how many years before the fee year the GDP is taken from. */
  public int gdpYearOffset() {
    return gdpYearOffset;
  }

  public String currency() {
    return currency;
  }

  /** The schedule whose cells the draft began with, {@code null} where they were given. */
  public UUID basedOn() {
    return basedOn;
  }

  public BigDecimal changePercent() {
    return changePercent;
  }

  public Instant activatedAt() {
    return activatedAt;
  }

  public String decisionReference() {
    return decisionReference;
  }
}
