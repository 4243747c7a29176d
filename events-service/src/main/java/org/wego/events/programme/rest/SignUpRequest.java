package org.wego.events.programme.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signs up for a session. */
@Schema(name = "EventSignUpRequest")
public record SignUpRequest(
    @Schema(
            nullable = true,
            description = "A participant of the event; absent for the caller's own")
        UUID participantId) {}
