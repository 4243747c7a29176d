package org.wego.events.programme.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a session does not take place. */
@Schema(name = "EventSessionCancellationRequest")
public record SessionCancellationRequest(
    @NotNull
        @Size(min = 1, max = 1000)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(description = "Shown to everyone", examples = "The speaker is ill")
        String reason) {}
