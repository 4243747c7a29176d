package org.wego.events.matchmaking;

import java.time.Instant;
import java.util.UUID;

/**
 * Who meets whom when and where, as a whole.
 *
 * @param meetings how many meetings it has
 * @param participants how many people they are of
 * @param fallenAway how many of the meetings do not take place, as things are now
 * @param publishedAt {@code null} for a draft
 */
public record MeetingSchedule(
    UUID id,
    UUID eventId,
    UUID runId,
    MeetingScheduleState state,
    int meetings,
    int participants,
    int fallenAway,
    Instant madeAt,
    Instant publishedAt) {}
