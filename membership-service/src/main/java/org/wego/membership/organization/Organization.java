package org.wego.membership.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.wego.platform.text.NameKey;

/**
 * What is known of an organization, the same for an applicant and a member.
 *
 * @param name the English name (M13)
 * @param nativeName the name in its own script, {@code null} when there is none
 * @param country ISO 3166-1 alpha-2
 * @param population the declared number of inhabitants (F7a), {@code null} when none is declared
 * @param populationYear the year of that figure, {@code null} when undated
 * @param address the postal address, {@code null} when unknown
 */
@Embeddable
public record Organization(
    String name,
    String nativeName,
    @Column(name = "organization_type") @Enumerated(EnumType.STRING) OrganizationType type,
    String country,
    @Enumerated(EnumType.STRING) Region region,
    Long population,
    Integer populationYear,
    String address) {

  /** A year without a figure means nothing. */
  public Organization {
    if (population == null) {
      populationYear = null;
    }
  }

  /** The same under another name; the native one stays where none is given. */
  public Organization renamed(String toName, String toNativeName) {
    return new Organization(
        toName,
        toNativeName == null ? nativeName : toNativeName,
        type,
        country,
        region,
        population,
        populationYear,
        address);
  }

  /** What makes two organizations of a country the same one (M8). */
  public String nameKey() {
    return NameKey.of(name);
  }

  /** The comparable form of the native name, for searches; {@code null} when there is none. */
  public String nativeNameKey() {
    return nativeName == null ? null : NameKey.of(nativeName);
  }
}
