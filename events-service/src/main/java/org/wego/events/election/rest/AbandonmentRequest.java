package org.wego.events.election.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an election is given up. */
@Schema(name = "ElectionAbandonmentRequest")
public record AbandonmentRequest(
    @NotBlank @Size(max = 2000) @Schema(examples = "Called for the wrong Assembly")
        String reason) {}
