package org.wego.membership.responsibility;

import java.util.UUID;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Region;

/**
 * A member in a year.
 *
 * @param category the last one that it had in the year until today, {@code null} when it was no
 *     member
 * @param liable whether it owes the fee of the year (F2)
 */
public record MemberYear(
    UUID memberId,
    String memberName,
    Region region,
    String country,
    Category category,
    boolean liable) {}
