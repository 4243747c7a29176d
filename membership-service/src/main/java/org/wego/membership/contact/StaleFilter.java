package org.wego.membership.contact;

import java.time.LocalDate;
import org.wego.membership.organization.Region;

/**
 * Which members the report of stale contacts is about; {@code null} for all.
 *
 * @param staleBefore verifications before this day no longer hold; {@code null} for the configured
 *     age
 */
public record StaleFilter(Region region, String country, LocalDate staleBefore) {}
