package org.wego.events.motion.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.motion.Choice;

/** What a member voted indeed. */
public record MotionCorrectionRequest(
    @NotNull UUID memberId,
    @Schema(nullable = true, description = "Absent when it cast no ballot") Choice choice,
    @NotBlank @Size(max = 1000) @Schema(examples = "The minutes have Lyon against the motion")
        String reason) {}
