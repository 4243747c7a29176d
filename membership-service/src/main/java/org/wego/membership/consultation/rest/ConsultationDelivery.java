package org.wego.membership.consultation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was delivered. */
@Schema(name = "ConsultationDelivery")
public record ConsultationDelivery(
    @NotBlank @Size(max = 4000) @Schema(examples = "Final report, presented to the city")
        String outcome) {}
