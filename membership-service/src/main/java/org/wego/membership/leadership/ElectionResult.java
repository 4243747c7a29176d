package org.wego.membership.leadership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Whom a General Assembly elected (G2a).
 *
 * @param kind the name of an {@link ElectionKind}, or another one
 * @param effectiveOn when the elected assume
 */
public record ElectionResult(
    UUID id, String kind, Assembly assembly, List<UUID> elected, LocalDate effectiveOn) {}
