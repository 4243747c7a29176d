package org.wego.awards.score.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.score.AmendScores;

/** What a judge changes of final scores, and why. */
public record AmendmentRequest(
    @NotNull
        @Size(max = 50)
        @Schema(description = "Those that change; the others stay, and so does a comment left out")
        List<@NotNull GivenScoreRequest> scores,
    @Size(min = 1, max = 10000)
        @Schema(description = "The new comment on the whole; left out, it stays")
        String comment,
    @NotBlank @Size(max = 2000) @Schema(examples = "I had overlooked the evaluation in the annex")
        String reason) {

  AmendScores.Amendment toAmendment() {
    return new AmendScores.Amendment(
        scores.stream().map(GivenScoreRequest::toScore).toList(), comment, reason.strip());
  }
}
