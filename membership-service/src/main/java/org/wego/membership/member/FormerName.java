package org.wego.membership.member;

import java.time.LocalDate;

/**
 * A name that a member had.
 *
 * @param nativeName {@code null} when there was none
 * @param until the first day of the name that came after it
 */
public record FormerName(String name, String nativeName, LocalDate until) {}
