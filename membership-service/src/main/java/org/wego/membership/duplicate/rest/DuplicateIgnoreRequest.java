package org.wego.membership.duplicate.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two members are two organizations. */
@Schema(name = "DuplicateIgnoreRequest")
public record DuplicateIgnoreRequest(
    @NotBlank @Size(max = 2000) @Schema(examples = "The state, and the locality within it")
        String reason) {}
