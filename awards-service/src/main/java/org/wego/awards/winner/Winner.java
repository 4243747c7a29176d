package org.wego.awards.winner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;

/** A winner as the public knows it (A9): announced here, or known of an earlier year. */
@Entity
@Immutable
@Table(name = "award_winner")
public class Winner {

  @Id private UUID id;

  @Column(name = "edition_id")
  private UUID editionId;

  @Column(name = "entry_id")
  private UUID entryId;

  @Column(name = "year", nullable = false)
  private int year;

  @Enumerated(EnumType.STRING)
  @Column(name = "category", nullable = false)
  private AwardCategory category;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false)
  private PrizeKind kind;

  @Column(name = "city_name", nullable = false)
  private String cityName;

  @Column(name = "native_city_name")
  private String nativeCityName;

  @Column(name = "country", nullable = false)
  private String country;

  @Column(name = "member_id")
  private UUID memberId;

  @Column(name = "title", nullable = false)
  private String title;

  @Column(name = "summary")
  private String summary;

  @Column(name = "announced_at")
  private Instant announcedAt;

  @Column(name = "source")
  private String source;

  protected Winner() {}

  public UUID id() {
    return id;
  }

  /** {@code null} for a winner of a year that was not run here. */
  public UUID editionId() {
    return editionId;
  }

  public UUID entryId() {
    return entryId;
  }

  public int year() {
    return year;
  }

  public AwardCategory category() {
    return category;
  }

  public PrizeKind kind() {
    return kind;
  }

  public String cityName() {
    return cityName;
  }

  /** {@code null} where none is known. */
  public String nativeCityName() {
    return nativeCityName;
  }

  public String country() {
    return country;
  }

  /** {@code null} where the winner was no member. */
  public UUID memberId() {
    return memberId;
  }

  public String title() {
    return title;
  }

  public String summary() {
    return summary;
  }

  /** {@code null} for a winner of a year that was not run here. */
  public Instant announcedAt() {
    return announcedAt;
  }

  /** Where a winner of an earlier year is known from; {@code null} for unknown. */
  public String source() {
    return source;
  }
}
