package org.wego.membership.member;

import java.time.LocalDate;
import org.wego.membership.organization.Region;

/**
 * Which years are counted, and whom.
 *
 * @param last the last year; when it is the present one it is counted until today
 * @param region only those that were in it then, {@code null} for all; the same for the country
 */
public record StatisticsFilter(
    int first, int last, LocalDate today, Region region, String country) {}
