package org.wego.awards.entry.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which entry repeats one. */
@Schema(name = "EntryDuplicateRequest")
public record DuplicateRequest(
    @NotNull UUID duplicateId,
    @NotBlank
        @Size(max = 1000)
        @Schema(examples = "The same project, handed in by two departments of the city")
        String reason) {}
