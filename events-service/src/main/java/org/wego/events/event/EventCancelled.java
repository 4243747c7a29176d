package org.wego.events.event;

import java.util.UUID;

/** An event was called off; fired in the same transaction, with the event's row locked. */
public record EventCancelled(UUID eventId, String reason) {}
