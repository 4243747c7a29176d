package org.wego.webhooks.delivery.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of what time the events are delivered again. */
@Schema(name = "WebhookReplayRequest")
public record ReplayRequest(
    @NotNull @Schema(description = "The first instant") Instant from,
    @NotNull @Schema(description = "The first instant that is not meant any more") Instant to) {}
