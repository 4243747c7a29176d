package org.wego.events.programme;

import java.util.UUID;

/** A room of an event. */
public record RoomDetails(UUID id, UUID eventId, RoomTerms terms, long version) {}
