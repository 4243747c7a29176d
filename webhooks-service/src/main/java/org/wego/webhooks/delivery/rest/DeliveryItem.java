package org.wego.webhooks.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.webhooks.delivery.Delivery;
import org.wego.webhooks.delivery.DeliveryState;
import org.wego.webhooks.endpoint.CallOutcome;

/** A delivery in the log. */
@Schema(name = "WebhookDelivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryItem(
    UUID id,
    @Schema(description = "The event's id, and the webhook-id of each call") UUID eventId,
    @Schema(examples = "org.wego.membership.member-approved.v1") String eventType,
    @Schema(description = "Whether somebody asked for it") boolean replay,
    DeliveryState state,
    int attempts,
    @Schema(description = "What came of the last attempt") CallOutcome lastOutcome,
    @Schema(description = "What the endpoint answered to it", examples = "204") Integer lastStatus,
    Instant createdAt,
    Instant nextAttemptAt,
    Instant finishedAt) {

  static DeliveryItem from(Delivery delivery) {
    return new DeliveryItem(
        delivery.id(),
        delivery.eventId(),
        delivery.eventType(),
        delivery.replay(),
        delivery.state(),
        delivery.attempts(),
        delivery.lastOutcome(),
        delivery.lastStatus(),
        delivery.createdAt(),
        delivery.nextAttemptAt(),
        delivery.finishedAt());
  }
}
