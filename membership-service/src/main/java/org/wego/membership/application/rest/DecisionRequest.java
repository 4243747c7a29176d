package org.wego.membership.application.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.governance.Outcome;
import org.wego.membership.governance.Verdict;
import org.wego.membership.governance.Votes;

/** What the Executive Committee decided. */
@Schema(name = "DecisionRequest")
public record DecisionRequest(
    @NotNull @Schema(description = "Has to agree with the votes (G5)", examples = "APPROVED")
        Outcome outcome,
    @NotNull
        @Schema(
            description = "Not before the submission and not after today (M2)",
            examples = "2026-11-25")
        LocalDate decidedOn,
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(description = "The committee's own reference", examples = "EXCOM-2026-03")
        String reference,
    @NotNull VotesRequest votes,
    @Size(max = 4000) @Schema(nullable = true, description = "The words of the minutes")
        String text,
    @Schema(
            nullable = true,
            description =
                "Whether a refused city ceases to be an Associate on that day (M3); as configured"
                    + " when left out, and only for the refusal of a city",
            examples = "false")
        Boolean endsAssociateMembership) {

  /** How the committee voted. */
  @Schema(name = "Votes")
  public record VotesRequest(
      @JsonProperty("for") @NotNull @PositiveOrZero @Max(1000) @Schema(examples = "12")
          Integer inFavour,
      @NotNull @PositiveOrZero @Max(1000) @Schema(examples = "0") Integer against,
      @NotNull @PositiveOrZero @Max(1000) @Schema(examples = "1") Integer abstained) {}

  Verdict toVerdict() {
    return new Verdict(
        outcome,
        decidedOn,
        reference.strip(),
        new Votes(votes.inFavour(), votes.against(), votes.abstained()),
        Text.strip(text),
        endsAssociateMembership);
  }
}
