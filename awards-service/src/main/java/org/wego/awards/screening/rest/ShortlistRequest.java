package org.wego.awards.screening.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which entries go on, and why these. */
public record ShortlistRequest(
    @NotNull
        @Size(min = 1, max = 2000)
        @Schema(description = "Of all categories: what is not named competes no more")
        List<@NotNull UUID> entryIds,
    @NotBlank @Size(max = 1000) @Schema(examples = "The ten strongest of each category")
        String reason) {}
