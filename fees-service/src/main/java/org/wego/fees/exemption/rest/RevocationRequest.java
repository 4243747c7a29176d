package org.wego.fees.exemption.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a waiver is taken back, and which decision says so. */
@Schema(name = "ExemptionRevocationRequest")
public record RevocationRequest(
    @NotBlank @Size(max = 400) @Schema(examples = "Decided for another member") String reason,
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(description = "The decision that says so (G5)", examples = "EXCOM-2016-05")
        String decisionReference) {}
