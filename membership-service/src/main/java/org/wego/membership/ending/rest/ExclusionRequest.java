package org.wego.membership.ending.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.ending.Cause;
import org.wego.membership.governance.Outcome;
import org.wego.membership.governance.Verdict;
import org.wego.membership.governance.Votes;

/** The committee excludes a member. */
@Schema(name = "ExclusionRequest")
public record ExclusionRequest(
    @NotNull
        @Schema(
            description =
                "The first day on which it is no member: not before the decision, not after today",
            examples = "2026-11-25")
        LocalDate effectiveOn,
    @NotBlank @Size(max = 2000) @Schema(examples = "It has not answered for three years")
        String reason,
    @NotNull Decision decision) {

  /** What the committee decided; without it there is no exclusion (G5). */
  @Schema(name = "ExclusionDecision")
  public record Decision(
      @NotNull @Schema(examples = "2026-11-20") LocalDate decidedOn,
      @NotBlank
          @Size(max = 100)
          @Pattern(regexp = "[^\\t\\r\\n]*")
          @Schema(description = "The committee's own reference", examples = "EXCOM-2026-07")
          String reference,
      @NotNull ExclusionVotes votes,
      @Size(max = 4000) @Schema(nullable = true, description = "The words of the minutes")
          String text) {}

  /** How the committee voted; it takes more votes for than against. */
  @Schema(name = "ExclusionVotes")
  public record ExclusionVotes(
      @JsonProperty("for") @NotNull @PositiveOrZero @Max(1000) @Schema(examples = "11")
          Integer inFavour,
      @NotNull @PositiveOrZero @Max(1000) @Schema(examples = "1") Integer against,
      @NotNull @PositiveOrZero @Max(1000) @Schema(examples = "1") Integer abstained) {}

  Cause toCause() {
    return EndingTexts.cause(effectiveOn, reason, decision.reference());
  }

  Verdict toVerdict() {
    return new Verdict(
        Outcome.APPROVED,
        decision.decidedOn(),
        decision.reference().strip(),
        new Votes(
            decision.votes().inFavour(), decision.votes().against(), decision.votes().abstained()),
        EndingTexts.stripped(decision.text()),
        null);
  }
}
