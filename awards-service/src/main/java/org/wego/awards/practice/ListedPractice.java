package org.wego.awards.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wego.awards.AwardCategory;
import org.wego.awards.Region;

/** A practice as lists show it, without what may be long. */
@Entity
@Immutable
@Table(name = "good_practice")
class ListedPractice {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private PracticeState state;

  @Column(name = "title")
  private String title;

  @Column(name = "summary")
  private String summary;

  @Enumerated(EnumType.STRING)
  @Column(name = "audience")
  private Audience audience;

  @Enumerated(EnumType.STRING)
  @Column(name = "category")
  private AwardCategory category;

  @Column(name = "city_name")
  private String cityName;

  @Column(name = "native_city_name")
  private String nativeCityName;

  @Column(name = "country")
  private String country;

  @Enumerated(EnumType.STRING)
  @Column(name = "region")
  private Region region;

  @Column(name = "member_id")
  private UUID memberId;

  @Column(name = "entry_id")
  private UUID entryId;

  @Column(name = "owner_member_id")
  private UUID ownerMemberId;

  @Column(name = "owner_subject")
  private String ownerSubject;

  @Column(name = "published_on")
  private LocalDate publishedOn;

  protected ListedPractice() {}

  UUID id() {
    return id;
  }

  String title() {
    return title;
  }

  String cityName() {
    return cityName;
  }

  LocalDate publishedOn() {
    return publishedOn;
  }

  PracticeSummary summary() {
    return new PracticeSummary(
        id,
        state,
        title,
        summary,
        new PracticeCity(cityName, nativeCityName, country, region, memberId),
        audience,
        category,
        entryId,
        publishedOn);
  }
}
