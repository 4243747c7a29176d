package org.wego.events.motion.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.motion.Choice;
import org.wego.events.vote.Receipt;

/** A member's ballot. */
public record MotionBallotRequest(
    @NotNull Choice choice,
    @Pattern(regexp = Receipt.FORM)
        @Schema(
            nullable = true,
            description =
                "Of a secret ballot alone: a token that the client makes of at least 128 random"
                    + " bits, and keeps to find its ballot counted",
            examples = "0kXn9wQ2T5uJv7mYc3LrZg")
        String receipt) {

  /** A log or a trace that shows a request shows nothing of it. */
  @Override
  public String toString() {
    return "MotionBallotRequest";
  }
}
