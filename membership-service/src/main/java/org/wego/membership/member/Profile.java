package org.wego.membership.member;

import org.wego.membership.organization.Organization;
import org.wego.membership.organization.Region;

/** What can be changed of a member without giving it another name. */
public record Profile(
    String nativeName, String address, Long population, Integer populationYear, Region region) {

  Organization of(Organization organization) {
    return new Organization(
        organization.name(),
        nativeName,
        organization.type(),
        organization.country(),
        region,
        population,
        populationYear,
        address);
  }
}
