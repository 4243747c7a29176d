package org.wego.events.letter.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a letter of invitation is asked. */
@Schema(name = "VisaLetterRequest")
public record LetterRequest(
    @NotNull @Schema(description = "A person of the delegation, who is approved")
        UUID participantId,
    @NotNull PassportBody passport) {}
