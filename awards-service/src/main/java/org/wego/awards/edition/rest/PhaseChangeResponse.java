package org.wego.awards.edition.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.EditionRecords;
import org.wego.awards.edition.Phase;

/** A change of phase (A4). */
@Schema(name = "AwardPhaseChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhaseChangeResponse(
    UUID id,
    Phase from,
    Phase to,
    @Schema(description = "Absent where none was given") String reason,
    @Schema(description = "What was missing, and waived for the reason given") List<String> waived,
    Instant changedAt,
    String changedBy) {

  static PhaseChangeResponse from(EditionRecords.PhaseChange change) {
    return new PhaseChangeResponse(
        change.id(),
        change.from(),
        change.to(),
        change.reason(),
        change.waived(),
        change.changedAt(),
        change.changedBy());
  }
}
