package org.wego.fees.invoice.correction.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an invoice is no longer asked for, and which decision of the committee says so (G5). */
@Schema(name = "GivingUpRequest")
public record DecidedReasonRequest(
    @NotBlank @Size(max = 500) @Schema(examples = "Banks do not transfer from this country")
        String reason,
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(examples = "EXCOM-2026-07")
        String decisionReference) {}
