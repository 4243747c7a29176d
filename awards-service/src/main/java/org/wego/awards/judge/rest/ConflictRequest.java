package org.wego.awards.judge.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A conflict that is declared. */
@Schema(name = "ConflictRequest")
public record ConflictRequest(
    @Schema(nullable = true, description = "Whose it is: told by the Secretariat, and by it alone")
        UUID judgeId,
    @NotBlank @Size(max = 2000) @Schema(examples = "Advised the city on this project in 2015")
        String reason) {}
