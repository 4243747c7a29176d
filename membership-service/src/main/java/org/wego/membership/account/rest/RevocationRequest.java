package org.wego.membership.account.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody is not to act for a member. */
@Schema(name = "AccountRevocationRequest")
public record RevocationRequest(
    @NotBlank @Size(max = 2000) @Schema(examples = "Has left the city's administration")
        String reason) {}
