package org.wego.fees.population;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A population figure of a member (F7a). Never changed: a correction is another figure. */
@Entity
@Immutable
@Table(name = "population_figure")
public class PopulationFigure {

  @Id private UUID id;

  @Column(name = "member_id", nullable = false)
  private UUID memberId;

  @Column(name = "year")
  private Integer year;

  @Column(name = "population", nullable = false)
  private long population;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", nullable = false)
  private PopulationSource source;

  @Column(name = "note")
  private String note;

  @Column(name = "revision", nullable = false)
  private long revision;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  protected PopulationFigure() {}

  public UUID id() {
    return id;
  }

  public UUID memberId() {
    return memberId;
  }

  public Integer year() {
    return year;
  }

  public long population() {
    return population;
  }

  public PopulationSource source() {
    return source;
  }

  public String note() {
    return note;
  }

  public long revision() {
    return revision;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
