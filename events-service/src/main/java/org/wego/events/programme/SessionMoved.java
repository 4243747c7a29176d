package org.wego.events.programme;

import java.util.UUID;

/**
 * A session may be at another time, was called off, or removed; fired in the transaction, whose
 * caller holds the event alone.
 *
 * @param sessionId {@code null} for one that was removed
 */
public record SessionMoved(UUID eventId, UUID sessionId) {}
