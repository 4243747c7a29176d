package org.wego.membership.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Category;

/**
 * A rule of entitlement (M11).
 *
 * @param assumed whether it is not in the organization's own words
 * @param to the first day on which it no longer holds, {@code null} while there is none
 */
public record RuleDetails(
    UUID id,
    Benefit benefit,
    Category category,
    boolean entitled,
    String reason,
    boolean assumed,
    LocalDate from,
    LocalDate to) {}
