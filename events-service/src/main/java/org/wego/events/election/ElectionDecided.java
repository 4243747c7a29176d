package org.wego.events.election;

import java.util.List;
import java.util.UUID;

/**
 * The Assembly has elected; fired in the transaction that decides (E7).
 *
 * @param eventId the Assembly that elected
 * @param elected one member at least, in the order in which they were elected
 */
public record ElectionDecided(
    UUID electionId, ElectionKind kind, UUID eventId, List<UUID> elected) {}
