package org.wego.awards.practice.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a practice is not published, or taken back. */
@Schema(name = "GoodPracticeReasonRequest")
public record ReasonRequest(
    @NotBlank @Size(max = 1000) @Schema(examples = "The links lead nowhere") String reason) {}
