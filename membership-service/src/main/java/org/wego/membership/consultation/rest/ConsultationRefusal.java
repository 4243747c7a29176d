package org.wego.membership.consultation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request is declined. */
@Schema(name = "ConsultationRefusal")
public record ConsultationRefusal(
    @NotBlank @Size(max = 4000) @Schema(examples = "No consultant is available this year")
        String reason) {}
