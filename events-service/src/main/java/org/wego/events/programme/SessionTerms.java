package org.wego.events.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A session whose times are instants; otherwise as {@link SessionDraft} has it. */
record SessionTerms(
    SessionType type,
    String title,
    String description,
    UUID trackId,
    UUID roomId,
    Instant startsAt,
    Instant endsAt,
    Integer capacity,
    List<UUID> speakerIds) {}
