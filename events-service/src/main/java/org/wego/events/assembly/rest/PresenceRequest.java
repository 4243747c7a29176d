package org.wego.events.assembly.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which member's delegation came in. */
public record PresenceRequest(
    @NotNull UUID memberId,
    @Schema(nullable = true, description = "When it came in; now unless given") Instant at) {}
