package org.wego.awards.score.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.score.GivenScore;

/** A judge's draft of the scores of an entry, as a whole. */
public record ScoresRequest(
    @NotNull
        @Size(max = 50)
        @Schema(description = "Criteria may be missing until the scores become final")
        List<@NotNull GivenScoreRequest> scores,
    @Size(min = 1, max = 10000) @Schema(description = "On the entry as a whole") String comment) {

  List<GivenScore> toScores() {
    return scores.stream().map(GivenScoreRequest::toScore).toList();
  }
}
