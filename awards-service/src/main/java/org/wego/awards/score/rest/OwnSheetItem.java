package org.wego.awards.score.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.score.OwnSheet;
import org.wego.awards.score.OwnSheetState;

/** How far a judge is with an entry. */
@Schema(name = "OwnScoreSheet")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnSheetItem(
    UUID entryId,
    OwnSheetState state,
    @Schema(description = "How many criteria have a score", examples = "2") int scored,
    @Schema(description = "Absent while nothing is begun") Instant updatedAt,
    @Schema(description = "Absent until it is settled") Instant settledAt) {

  static OwnSheetItem from(OwnSheet sheet) {
    return new OwnSheetItem(
        sheet.entryId(), sheet.state(), sheet.scored(), sheet.updatedAt(), sheet.settledAt());
  }
}
