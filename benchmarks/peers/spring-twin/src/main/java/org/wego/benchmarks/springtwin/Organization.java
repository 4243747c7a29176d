package org.wego.benchmarks.springtwin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What is known of an organization. */
@Embeddable
public record Organization(
    String name,
    String nativeName,
    @Column(name = "organization_type") @Enumerated(EnumType.STRING) Type type,
    String country,
    @Enumerated(EnumType.STRING) Region region,
    Long population,
    Integer populationYear,
    String address) {

  /** What it is. */
  public enum Type {
    CITY,
    LOCAL_GOVERNMENT,
    REGIONAL_ASSOCIATION,
    GOVERNMENT_AGENCY
  }

  /** Where it is. */
  public enum Region {
    ASIA,
    AFRICA,
    EUROPE,
    AMERICA,
    MIDDLE_EAST,
    OCEANIA
  }
}
