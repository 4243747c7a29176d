package org.wego.events.motion.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a correction does not count. */
public record MotionCorrectionRejectionRequest(
    @NotBlank @Size(max = 1000) @Schema(examples = "The recording has Lyon for the motion")
        String reason) {}
