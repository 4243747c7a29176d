package org.wego.events.letter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a letter is not written; it is kept, so it names no person. */
@Schema(name = "VisaLetterRefusalRequest")
public record RefusalRequest(
    @NotBlank @Size(max = 1000) @Schema(examples = "The passport is of somebody else")
        String reason) {}
