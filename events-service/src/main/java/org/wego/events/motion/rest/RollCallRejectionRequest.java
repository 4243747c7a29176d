package org.wego.events.motion.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry does not count. */
public record RollCallRejectionRequest(
    @NotBlank @Size(max = 1000) @Schema(examples = "Lyon was heard wrongly") String reason) {}
