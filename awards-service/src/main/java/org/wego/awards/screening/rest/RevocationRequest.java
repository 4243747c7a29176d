package org.wego.awards.screening.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a round is taken back. */
@Schema(name = "ShortlistRevocationRequest")
public record RevocationRequest(
    @NotBlank @Size(max = 1000) @Schema(examples = "A category was forgotten") String reason) {}
