package org.wego.events.motion.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fraction. */
@Schema(name = "MajorityFraction")
public record MajorityItem(
    @NotNull @Min(1) @Max(1000) @Schema(examples = "1") Integer numerator,
    @NotNull @Min(1) @Max(1000) @Schema(examples = "2") Integer denominator) {}
