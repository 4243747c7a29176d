package org.wego.events.election.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.vote.Receipt;

/** The receipt of a secret ballot, and the round in which it was cast. */
public record ElectionReceiptCheckRequest(
    @NotNull @Min(1) @Max(1000) @Schema(examples = "1") Integer round,
    @NotNull @Pattern(regexp = Receipt.FORM) @Schema(examples = "kq3yTn0fXl2c8Zr5vWb1Qw")
        String receipt) {

  /** A log or a trace that shows a request shows nothing of it. */
  @Override
  public String toString() {
    return "ElectionReceiptCheckRequest";
  }
}
