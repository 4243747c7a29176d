package org.wego.membership.member;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.OrganizationType;
import org.wego.membership.organization.Region;

/**
 * A row of the directory as of a day.
 *
 * @param since the first day of the category that it had on that day
 */
public record MemberSummary(
    UUID id,
    String name,
    String nativeName,
    OrganizationType organizationType,
    Category category,
    Region region,
    String country,
    Long population,
    Integer populationYear,
    boolean founding,
    LocalDate since) {}
