package org.wego.events.event.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an event is called off; everyone may read it. */
@Schema(name = "EventCancellationRequest")
public record CancellationRequest(
    @NotNull
        @Size(min = 1, max = 1000)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(examples = "A storm is on its way")
        String reason) {}
