package org.wego.webhooks.subscription.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a secret is replaced. */
@Schema(name = "WebhookSecretRotationRequest")
public record RotationRequest(
    @Min(0)
        @Max(168)
        @Schema(
            nullable = true,
            description =
                "For how many hours deliveries are signed with the earlier secret, too; a day unless"
                    + " given, 0 when it is known to others",
            examples = "24")
        Integer overlapHours) {}
