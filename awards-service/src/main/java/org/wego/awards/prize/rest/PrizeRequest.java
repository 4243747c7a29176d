package org.wego.awards.prize.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.prize.DecidePrize;
import org.wego.awards.prize.PanelDecision;

/** What the panel decided about a prize. */
public record PrizeRequest(
    @NotNull AwardCategory category,
    @NotNull PrizeKind kind,
    @Min(1)
        @Max(10)
        @Schema(
            description = "Which one of its kind; the first that is not decided unless given",
            examples = "1")
        Integer ordinal,
    @Schema(description = "Who gets the prize; this or `withheldReason`") UUID entryId,
    @Size(max = 2000)
        @Pattern(regexp = PanelDecisionRequest.TEXT, flags = Pattern.Flag.DOTALL)
        @Schema(
            description = "Why nobody gets it; this or `entryId`",
            examples = "No entry of the category reached the standard of the awards.")
        String withheldReason,
    @Size(max = 2000)
        @Pattern(regexp = PanelDecisionRequest.TEXT, flags = Pattern.Flag.DOTALL)
        @Schema(
            description = "Why the panel departs from the ranking, where it does (A7)",
            examples = "The panel gives more weight to what other cities can take over.")
        String departureReason,
    @NotBlank
        @Size(max = 10000)
        @Schema(
            description = "Of the deliberation; not published",
            examples = "Decided unanimously after the hearing on 2 June.")
        String minutes) {

  DecidePrize.Wanted toWanted() {
    return new DecidePrize.Wanted(category, kind, ordinal);
  }

  PanelDecision toDecision() {
    return new PanelDecisionRequest(entryId, withheldReason, departureReason, minutes).toDecision();
  }
}
