package org.wego.membership.member;

import java.time.LocalDate;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Organization;
import org.wego.membership.organization.OrganizationType;
import org.wego.membership.organization.Region;

/** What the history compares of a member. */
record MemberFacts(
    String name,
    String nativeName,
    OrganizationType organizationType,
    Region region,
    String country,
    Long population,
    Integer populationYear,
    String address,
    boolean founding,
    Category category,
    LocalDate since) {

  /**
   * The facts of an organization.
   *
   * @param present its open period, {@code null} when it is no member
   */
  static MemberFacts of(Organization organization, boolean founding, Period present) {
    return new MemberFacts(
        organization.name(),
        organization.nativeName(),
        organization.type(),
        organization.region(),
        organization.country(),
        organization.population(),
        organization.populationYear(),
        organization.address(),
        founding,
        present == null ? null : present.category(),
        present == null ? null : present.from());
  }
}
