package org.wego.membership.leadership.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.membership.leadership.Assembly;
import org.wego.membership.leadership.ElectionResult;

/** The fields of an election's result that membership reads. */
record ElectionPayload(
    UUID electionId,
    String kind,
    AssemblyPayload assembly,
    List<UUID> electedMemberIds,
    LocalDate effectiveOn) {

  record AssemblyPayload(UUID id, Integer ordinal) {}

  ElectionResult toResult() {
    return new ElectionResult(
        electionId,
        kind,
        new Assembly(assembly.id(), assembly.ordinal()),
        electedMemberIds == null ? List.of() : electedMemberIds.stream().distinct().toList(),
        effectiveOn);
  }
}
