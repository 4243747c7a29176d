package org.wego.events.matchmaking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a participant has to offer, what he or she seeks, and when there is no time for meetings.
 *
 * @param absences in the order of time
 * @param zone the event's, in which times are told
 * @param version 0 while nothing was said
 */
public record MeetingProfile(
    MeetingParty participant,
    Interests interests,
    List<Absence> absences,
    ZoneId zone,
    long version) {

  /** In words such as open-data. */
  public record Interests(List<String> offers, List<String> seeks) {

    static final Interests NONE = new Interests(List.of(), List.of());
  }

  /** A time without time for meetings. */
  public record Absence(Instant startsAt, Instant endsAt) {}

  /** What is told of a profile, with times as they were written. */
  public record Terms(Interests interests, List<WrittenSpan> absences) {}
}
