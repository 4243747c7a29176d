package org.wego.membership.governance;

import java.time.LocalDate;

/**
 * A decision of the committee, as the Secretariat records it.
 *
 * @param reference the committee's own reference; one meeting may decide several applications
 * @param text the minutes' words, {@code null} when not recorded
 */
public record Verdict(
    Outcome outcome, LocalDate decidedOn, String reference, Votes votes, String text) {}
