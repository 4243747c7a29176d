package org.wego.membership.responsibility;

import java.time.LocalDate;

/**
 * What a finding rests on.
 *
 * @param at the day of it
 * @param reference what it is called where it comes from: an id or a number; {@code null} for none
 * @param detail in words
 */
public record Evidence(EvidenceKind kind, LocalDate at, String reference, String detail) {}
