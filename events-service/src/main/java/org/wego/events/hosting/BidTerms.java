package org.wego.events.hosting;

import java.time.LocalDate;

/**
 * What a member offers.
 *
 * @param startsOn the first day that it proposes
 */
public record BidTerms(String venue, LocalDate startsOn, LocalDate endsOn, String proposal) {}
