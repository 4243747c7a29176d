package org.wego.events.programme;

import java.time.Instant;
import java.util.UUID;

/**
 * A speaker of an event.
 *
 * @param erasedAt when the person was erased, {@code null} for never
 */
public record SpeakerDetails(
    UUID id, UUID eventId, SpeakerTerms terms, Instant erasedAt, long version) {}
