package org.wego.fees.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A version of the charts of the annual fee, in force for a span of fee years (F3a, F9). */
@Entity
@Immutable
@Table(name = "fee_schedule")
public class FeeSchedule {

  @Id private UUID id;

  @Column(name = "code", nullable = false)
  private String code;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "status", nullable = false)
  private String status;

  @Column(name = "effective_from_year", nullable = false)
  private int effectiveFromYear;

  @Column(name = "effective_to_year")
  private Integer effectiveToYear;

  @Column(name = "gdp_year_offset", nullable = false)
  private int gdpYearOffset;

  @Column(name = "currency", nullable = false)
  private String currency;

  protected FeeSchedule() {}

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String status() {
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
}
