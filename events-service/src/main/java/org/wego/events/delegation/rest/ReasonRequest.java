package org.wego.events.delegation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a delegation does not come; it is kept, so it names no person. */
@Schema(name = "DelegationReasonRequest")
public record ReasonRequest(
    @NotBlank @Size(max = 1000) @Schema(examples = "The council sits in these days")
        String reason) {}
