package org.wego.events.matchmaking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A time for meetings.
 *
 * @param sessionId the session that was cut into slots; {@code null} for none
 * @param zone the event's, in which times are told
 * @param open whether meetings can be in it: the session takes place then
 */
public record MeetingSlot(
    UUID id, UUID sessionId, Instant startsAt, Instant endsAt, ZoneId zone, boolean open) {}
