package org.wego.awards.score.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a judge gives an entry no scores. */
public record AbstentionRequest(
    @NotBlank
        @Size(max = 2000)
        @Schema(examples = "The field is too far from mine to judge the entry fairly")
        String reason) {}
