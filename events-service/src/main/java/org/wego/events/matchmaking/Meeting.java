package org.wego.events.matchmaking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A meeting of a schedule.
 *
 * @param zone the event's, in which the time is told
 * @param takesPlace whether both still want and can, as things are now
 */
public record Meeting(
    UUID id,
    UUID requestId,
    Instant startsAt,
    Instant endsAt,
    ZoneId zone,
    int table,
    MeetingParty asking,
    MeetingParty asked,
    boolean takesPlace) {}
