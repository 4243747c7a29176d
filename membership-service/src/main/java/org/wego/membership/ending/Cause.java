package org.wego.membership.ending;

import java.time.LocalDate;

/**
 * When and why a membership ends.
 *
 * @param effectiveOn the first day on which it is no member
 * @param reference the Secretariat's own, {@code null} for none
 */
public record Cause(LocalDate effectiveOn, String reason, String reference) {}
