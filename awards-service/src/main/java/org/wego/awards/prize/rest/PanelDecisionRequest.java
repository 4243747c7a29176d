package org.wego.awards.prize.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.prize.PanelDecision;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** What the panel decided instead. */
public record PanelDecisionRequest(
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

  static final String TEXT = ".*\\S.*";

  /**
   * @throws org.wego.platform.problem.ProblemException INVALID_INPUT with all that does not fit
   *     together
   */
  PanelDecision toDecision() {
    new Faults()
        .addIf(
            entryId == null && withheldReason == null,
            "/entryId",
            "REQUIRED",
            "Give entryId or withheldReason")
        .addIf(
            entryId != null && withheldReason != null,
            "/withheldReason",
            "AMBIGUOUS",
            "Give entryId or withheldReason, not both")
        .addIf(
            entryId == null && departureReason != null,
            "/departureReason",
            "AMBIGUOUS",
            "Only a prize that is awarded departs from the ranking")
        .throwIfAny(PlatformError.INVALID_INPUT);
    return entryId == null
        ? PanelDecision.withhold(withheldReason.strip(), minutes.strip())
        : PanelDecision.award(
            entryId, departureReason == null ? null : departureReason.strip(), minutes.strip());
  }
}
