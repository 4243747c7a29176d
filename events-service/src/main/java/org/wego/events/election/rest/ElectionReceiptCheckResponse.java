package org.wego.events.election.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a secret ballot was counted. */
@Schema(name = "ElectionReceiptCheck")
public record ElectionReceiptCheckResponse(
    @Schema(description = "Whether the ballot of this receipt is among those counted")
        boolean counted) {}
