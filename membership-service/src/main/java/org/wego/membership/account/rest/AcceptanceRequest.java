package org.wego.membership.account.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token of an invitation. */
@Schema(name = "InvitationAcceptanceRequest")
public record AcceptanceRequest(
    @NotBlank @Size(max = 100) @Schema(description = "As the message has it", examples = "Zk1…")
        String token) {}
