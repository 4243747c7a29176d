package org.wego.fees.invoice.correction.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an invoice is made void. */
@Schema(name = "VoidRequest")
public record ReasonRequest(
    @NotBlank @Size(max = 500) @Schema(examples = "Billed with the figure of another city")
        String reason) {}
