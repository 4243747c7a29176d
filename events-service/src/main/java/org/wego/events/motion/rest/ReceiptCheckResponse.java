package org.wego.events.motion.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a secret ballot was counted. */
@Schema(name = "ReceiptCheck")
public record ReceiptCheckResponse(
    @Schema(description = "Whether the ballot of this receipt is among those counted")
        boolean counted) {}
