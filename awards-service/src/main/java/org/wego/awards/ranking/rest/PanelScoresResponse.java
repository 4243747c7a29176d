package org.wego.awards.ranking.rest;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.ranking.EditionRanking;

/** What normalised scores are put back on the scale with. */
@Schema(name = "AwardPanelScores")
public record PanelScoresResponse(
    @Schema(description = "How many scores of the edition count", examples = "36") int scores,
    @Schema(description = "Their mean", examples = "6.812500") BigDecimal mean,
    @Schema(description = "Their deviation, of all and not of a sample", examples = "1.204159")
        BigDecimal deviation) {

  static PanelScoresResponse from(EditionRanking.PanelScores panel) {
    return panel == null
        ? null
        : new PanelScoresResponse(panel.scores(), panel.mean(), panel.deviation());
  }
}
