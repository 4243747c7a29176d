package org.wego.events.election.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.vote.Receipt;

/** A member's ballot in a round. */
public record ElectionBallotRequest(
    @NotNull
        @Min(1)
        @Max(1000)
        @Schema(
            description = "For which round it is meant; it is counted in no other",
            examples = "1")
        Integer round,
    @NotEmpty
        @Size(max = 200)
        @Schema(
            description =
                "The ids of the chosen candidates; or NONE alone, in a round that is no run-off;"
                    + " or ABSTAIN alone",
            examples = "[\"0153c9f8-3424-7aa1-84a6-3585008bcfb0\"]")
        List<@NotNull @Size(min = 1, max = 64) String> options,
    @Pattern(regexp = Receipt.FORM)
        @Schema(
            nullable = true,
            description =
                "Of a secret ballot alone: a token that the client makes of at least 128 random"
                    + " bits, and keeps to find its ballot counted",
            examples = "kq3yTn0fXl2c8Zr5vWb1Qw")
        String receipt) {

  /** A log or a trace that shows a request shows nothing of it. */
  @Override
  public String toString() {
    return "ElectionBallotRequest";
  }
}
