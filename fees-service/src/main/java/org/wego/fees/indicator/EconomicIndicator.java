package org.wego.fees.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A figure of GDP per capita, PPP (F6). Never changed: a correction is another figure. */
@Entity
@Immutable
@Table(name = "economic_indicator")
public class EconomicIndicator {

  @Id private UUID id;

  @Column(name = "country", nullable = false)
  private String country;

  @Column(name = "year", nullable = false)
  private int year;

  @Column(name = "gdp_per_capita_ppp", nullable = false)
  private BigDecimal gdpPerCapitaPpp;

  @Column(name = "source", nullable = false)
  private String source;

  @Column(name = "edition", nullable = false)
  private String edition;

  @Column(name = "projection", nullable = false)
  private boolean projection;

  @Column(name = "revision", nullable = false)
  private long revision;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  protected EconomicIndicator() {}

  public UUID id() {
    return id;
  }

  public String country() {
    return country;
  }

  public int year() {
    return year;
  }

  public BigDecimal gdpPerCapitaPpp() {
    return gdpPerCapitaPpp;
  }

  public String source() {
    return source;
  }

  public String edition() {
    return edition;
  }

  public boolean projection() {
    return projection;
  }

  public long revision() {
    return revision;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
