package org.wego.fees.exemption.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.exemption.WaiveFee;

/** A waiver that the committee decided. */
public record ExemptionRequest(
    @NotNull UUID memberId,
    @NotNull @Min(1900) @Max(9999) @Schema(examples = "2016") Integer feeYear,
    @NotBlank @Size(max = 400) @Schema(examples = "Earthquake of April 2015") String reason,
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(description = "The decision that says so (G5)", examples = "EXCOM-2016-03")
        String decisionReference) {

  WaiveFee.Waiver toWaiver() {
    return new WaiveFee.Waiver(memberId, feeYear, reason, decisionReference);
  }
}
