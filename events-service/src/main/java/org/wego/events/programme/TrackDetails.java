package org.wego.events.programme;

import java.util.UUID;

/** A track of an event's programme. */
public record TrackDetails(UUID id, UUID eventId, TrackTerms terms, long version) {}
