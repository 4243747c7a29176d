package org.wego.membership.officer.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a name is erased; it is kept, so it names nobody. */
@Schema(name = "SecretariatOfficerErasureRequest")
public record OfficerErasureRequest(
    @NotBlank @Size(max = 2000) @Schema(examples = "Request of 3 March 2026") String reason) {}
