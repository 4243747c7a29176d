package org.wego.awards.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.wego.awards.OrganizationType;
import org.wego.platform.text.NameKey;

/**
 * The city or local government that enters (A3), as it was known when the entry was last written.
 *
 * @param nativeName {@code null} for none
 * @param key the comparable form of the name (M8); with the country it tells the city
 * @param memberId the member that the city is, {@code null} for none
 */
@Embeddable
public record EnteringCity(
    @Column(name = "city_name") String name,
    @Column(name = "native_city_name") String nativeName,
    @Column(name = "city_key") String key,
    @Enumerated(EnumType.STRING) @Column(name = "organization_type")
        OrganizationType organizationType,
    @Column(name = "country") String country,
    @Column(name = "member_id") UUID memberId) {

  static EnteringCity of(
      String name,
      String nativeName,
      OrganizationType organizationType,
      String country,
      UUID memberId) {
    return new EnteringCity(
        name, nativeName, NameKey.of(name), organizationType, country, memberId);
  }
}
