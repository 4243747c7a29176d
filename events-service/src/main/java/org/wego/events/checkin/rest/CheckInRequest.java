package org.wego.events.checkin.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A badge that was read. */
@Schema(name = "CheckInRequest")
public record CheckInRequest(
    @NotBlank @Size(max = 40) @Schema(examples = "7GQ4M-X2RKT-0Z9VB-C5HNE") String badgeCode,
    @Schema(nullable = true, description = "When it was read, now unless given") Instant at,
    @Size(min = 1, max = 100)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, description = "Which device read it", examples = "desk-2")
        String deviceId) {}
