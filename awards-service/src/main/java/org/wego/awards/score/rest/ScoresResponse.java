package org.wego.awards.score.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.score.EntryScores;

/** The scores of an entry, as far as the caller may see them. */
@Schema(name = "EntryScores")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoresResponse(
    UUID entryId,
    @Schema(description = "The calling judge's own; absent while there are none") SheetResponse own,
    @Schema(
            description =
                "What others have settled, by the judges' names; absent while it is hidden, that is"
                    + " until the judge's own are in (A6)")
        List<SheetResponse> others) {

  static ScoresResponse from(EntryScores scores) {
    return new ScoresResponse(
        scores.entryId(),
        scores.own().map(SheetResponse::from).orElse(null),
        scores.others() == null
            ? null
            : scores.others().stream().map(SheetResponse::from).toList());
  }
}
