package org.wego.membership.voting.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a vote is ended without a result. */
@Schema(name = "VotingCancellationRequest")
public record CancellationRequest(
    @NotBlank
        @Size(max = 2000)
        @Schema(examples = "The Committee decided at its meeting of 2 December instead")
        String reason) {}
