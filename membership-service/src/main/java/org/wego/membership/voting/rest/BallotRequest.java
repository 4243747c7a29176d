package org.wego.membership.voting.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.voting.Choice;

/** How the caller's city votes. */
@Schema(name = "BallotRequest")
public record BallotRequest(
    @NotNull @Schema(examples = "FOR") Choice choice,
    @Size(max = 2000)
        @Schema(nullable = true, description = "Shown with the ballot once the vote is closed")
        String comment) {}
