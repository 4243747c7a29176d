package org.wego.webhooks.delivery;

import java.time.Instant;
import java.util.UUID;
import org.wego.webhooks.endpoint.CallOutcome;

/**
 * An event for a subscription, and how far it is.
 *
 * @param replay whether somebody asked for it
 * @param nextAttemptAt {@code null} unless it waits
 * @param lastOutcome of its last attempt; {@code null} before
 */
public record Delivery(
    UUID id,
    UUID eventId,
    String eventType,
    boolean replay,
    DeliveryState state,
    int attempts,
    CallOutcome lastOutcome,
    Integer lastStatus,
    Instant createdAt,
    Instant nextAttemptAt,
    Instant finishedAt) {}
