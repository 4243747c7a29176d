package org.wego.awards.judge.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token of an invitation that is declined. */
@Schema(name = "JudgeDeclinationRequest")
public record DeclinationRequest(
    @NotBlank
        @Size(max = 100)
        @Schema(
            description = "As the message has it",
            examples = "mJ0x9Q7n2bT5cV8rL1wK4yH6sD3fG0aPzXqE7uNtBvo")
        String token,
    @Size(max = 2000) @Schema(nullable = true, examples = "Travelling in May") String reason) {

  String strippedReason() {
    return reason == null || reason.isBlank() ? null : reason.strip();
  }
}
