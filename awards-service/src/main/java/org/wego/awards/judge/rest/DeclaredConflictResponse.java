package org.wego.awards.judge.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.judge.DeclaredConflict;

/** A conflict that was declared. */
@Schema(name = "DeclaredConflict")
public record DeclaredConflictResponse(
    UUID id,
    UUID editionId,
    UUID judgeId,
    UUID entryId,
    @Schema(examples = "Advised the city on this project in 2015") String reason,
    Instant declaredAt,
    @Schema(examples = "secretariat") String declaredBy,
    @Schema(description = "Whether final scores of the judge for the entry count for nothing now")
        boolean scoresSetAside) {

  static DeclaredConflictResponse from(DeclaredConflict conflict) {
    return new DeclaredConflictResponse(
        conflict.id(),
        conflict.editionId(),
        conflict.judgeId(),
        conflict.entryId(),
        conflict.reason(),
        conflict.declaredAt(),
        conflict.declaredBy(),
        conflict.scoresSetAside());
  }
}
