package org.wego.awards.score.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.score.GivenScore;

/** The score of a criterion, as a judge gives it. */
public record GivenScoreRequest(
    @NotNull UUID criterionId,
    @NotNull
        @Schema(description = "On the edition's scale, with at most two decimals", examples = "8.5")
        BigDecimal value,
    @Size(min = 1, max = 4000) String comment) {

  GivenScore toScore() {
    return new GivenScore(criterionId, value, comment);
  }
}
