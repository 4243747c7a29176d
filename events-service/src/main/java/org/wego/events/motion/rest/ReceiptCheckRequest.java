package org.wego.events.motion.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.vote.Receipt;

/** The receipt of a secret ballot. */
public record ReceiptCheckRequest(
    @NotNull @Pattern(regexp = Receipt.FORM) @Schema(examples = "0kXn9wQ2T5uJv7mYc3LrZg")
        String receipt) {

  /** A log or a trace that shows a request shows nothing of it. */
  @Override
  public String toString() {
    return "ReceiptCheckRequest";
  }
}
