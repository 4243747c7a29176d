package org.wego.platform.messaging.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that a consumer took, without its payload.
 *
 * @param id the inbox's own id of it
 * @param consumer who took it
 * @param topic from where
 * @param key its stream
 * @param eventId the event's id
 * @param type the event's type
 * @param epoch the stream's epoch
 * @param sequence the number in the stream
 * @param time when it happened
 * @param state what became of it
 * @param attempts how often its consumer was called
 * @param failure the consumer's last failure on it, {@code null} without one
 * @param receivedAt when it was taken
 * @param settledAt when it was applied, skipped or superseded, {@code null} before
 */
public record KeptEvent(
    UUID id,
    String consumer,
    String topic,
    UUID key,
    UUID eventId,
    String type,
    int epoch,
    long sequence,
    Instant time,
    KeptState state,
    int attempts,
    String failure,
    Instant receivedAt,
    Instant settledAt) {}
