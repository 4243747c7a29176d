package org.wego.webhooks.delivery.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay delivers. */
@Schema(name = "WebhookReplay")
public record ReplayResponse(
    Instant from,
    Instant to,
    @Schema(description = "How many deliveries it makes") int deliveries) {}
