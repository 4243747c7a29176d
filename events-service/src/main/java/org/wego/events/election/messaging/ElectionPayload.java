package org.wego.events.election.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.events.election.ElectionEvent;

/** The contract's record of an election. */
record ElectionPayload(
    UUID electionId,
    String kind,
    AssemblyPayload assembly,
    List<UUID> electedMemberIds,
    LocalDate effectiveOn) {

  record AssemblyPayload(UUID id, int ordinal, LocalDate heldOn) {}

  static ElectionPayload from(ElectionEvent event) {
    return new ElectionPayload(
        event.electionId(),
        event.kind().name(),
        new AssemblyPayload(event.assemblyId(), event.ordinal(), event.heldOn()),
        event.elected(),
        event.heldOn());
  }
}
