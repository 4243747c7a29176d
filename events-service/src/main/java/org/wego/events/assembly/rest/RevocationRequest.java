package org.wego.events.assembly.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a credential is taken back. */
@Schema(name = "CredentialRevocationRequest")
public record RevocationRequest(
    @NotBlank @Size(max = 1000) @Schema(examples = "The head of the delegation has left")
        String reason) {}
