package org.wego.events.event;

import java.util.UUID;

/**
 * An event says something else of itself; fired in the same transaction, with the event's row
 * locked.
 */
public record EventRevised(UUID eventId) {}
