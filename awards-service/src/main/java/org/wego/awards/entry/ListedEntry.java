package org.wego.awards.entry;

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

/** An entry as lists show it: without its long texts, and without persons. */
@Entity
@Immutable
@Table(name = "award_entry")
public class ListedEntry {

  @Id private UUID id;

  @Column(name = "edition_id", nullable = false)
  private UUID editionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private EntryState state;

  @Column(name = "city_name", nullable = false)
  private String cityName;

  @Column(name = "native_city_name")
  private String nativeCityName;

  @Column(name = "city_key", nullable = false)
  private String cityKey;

  @Column(name = "country", nullable = false)
  private String country;

  @Column(name = "member_id")
  private UUID memberId;

  @Column(name = "owner_member_id")
  private UUID ownerMemberId;

  @Column(name = "owner_subject", nullable = false)
  private String ownerSubject;

  @Enumerated(EnumType.STRING)
  @Column(name = "category")
  private AwardCategory category;

  @Column(name = "title")
  private String title;

  @Column(name = "duplicate_of")
  private UUID duplicateOf;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  protected ListedEntry() {}

  public UUID id() {
    return id;
  }

  public UUID editionId() {
    return editionId;
  }

  public EntryState state() {
    return state;
  }

  public String cityName() {
    return cityName;
  }

  /** {@code null} for none. */
  public String nativeCityName() {
    return nativeCityName;
  }

  public String country() {
    return country;
  }

  /** The member that the city is, {@code null} for none. */
  public UUID memberId() {
    return memberId;
  }

  /** {@code null} while the draft has none. */
  public AwardCategory category() {
    return category;
  }

  /** {@code null} while the draft has none. */
  public String title() {
    return title;
  }

  /** {@code null} before the submission. */
  public Instant submittedAt() {
    return submittedAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
