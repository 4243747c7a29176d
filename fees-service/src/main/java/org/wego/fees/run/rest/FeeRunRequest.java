package org.wego.fees.run.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The billing of a fee year, asked for. */
public record FeeRunRequest(
    @NotNull @Min(1900) @Max(9999) @Schema(examples = "2016") Integer feeYear,
    @Schema(description = "Only tell what a run would do; false unless given") Boolean dryRun) {

  boolean dry() {
    return Boolean.TRUE.equals(dryRun);
  }
}
