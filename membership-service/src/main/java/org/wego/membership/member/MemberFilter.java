package org.wego.membership.member;

import java.time.LocalDate;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Region;

/**
 * Which members a directory holds.
 *
 * @param asOf the day on which they are members (M6)
 * @param category only these, {@code null} for all; the same for the others
 * @param founding whether they attended the Inaugural General Assembly (M5)
 * @param nameKey the comparable form of a part of the English or the native name
 */
public record MemberFilter(
    LocalDate asOf,
    Category category,
    Region region,
    String country,
    Boolean founding,
    String nameKey) {}
