package org.wego.events.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The General Assembly has elected (E7).
 *
 * @param ordinal that of the Assembly
 * @param heldOn the last day of the Assembly, on which the elected assume
 * @param elected in the order in which they were elected
 */
public record ElectionEvent(
    UUID electionId,
    long sequence,
    Instant at,
    ElectionKind kind,
    UUID assemblyId,
    int ordinal,
    LocalDate heldOn,
    List<UUID> elected) {}
