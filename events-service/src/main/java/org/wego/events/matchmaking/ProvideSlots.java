package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.events.matchmaking.WrittenSpan.Span;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Cuts a session for matchmaking, or a given time, into slots for meetings (E5). */
@ApplicationScoped
public class ProvideSlots {

  private static final int MOST = 200;

  @Inject HoldEvent holdEvent;
  @Inject FollowDropOuts dropOuts;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * How a time is cut into slots.
   *
   * @param sessionId the session that is cut; {@code null} for a given time
   * @param given the time that is cut; {@code null} for a session's
   * @param minutes how long a meeting is
   * @param pauseMinutes how much time there is between two of them
   */
  public record Cut(UUID sessionId, WrittenSpan given, int minutes, int pauseMinutes) {}

  /**
   * @throws ProblemException NOT_FOUND, MATCHMAKING_CLOSED for an event that was cancelled,
   *     MEETING_SLOTS_IMPOSSIBLE, MEETING_SLOTS_OVERLAP
   */
  @Transactional
  public List<MeetingSlot> add(UUID eventId, Cut cut) {
    KnownEvent event = holdEvent.alone(eventId);
    ProvideTables.requireNotCancelled(event);
    Faults faults = new Faults();
    Optional<Span> span =
        cut.sessionId() == null ? given(event, cut, faults) : session(event, cut, faults);
    List<MeetingSlot> slots =
        span.map(whole -> slots(whole, cut, event.timeZone())).orElse(List.of());
    faults
        .addIf(
            span.isPresent() && slots.isEmpty(),
            "/minutes",
            "OUT_OF_RANGE",
            "The time is too short for one meeting")
        .addIf(
            slots.size() > MOST,
            "/minutes",
            "OUT_OF_RANGE",
            "The time is cut into more than %d slots".formatted(MOST))
        .throwIfAny(EventsError.MEETING_SLOTS_IMPOSSIBLE);
    requireFree(eventId, slots);
    write(eventId, slots);
    return slots;
  }

  /**
   * Takes a slot away; meetings in it find another one in the next schedule.
   *
   * @throws ProblemException NOT_FOUND
   */
  @Transactional
  public void remove(UUID eventId, UUID slotId) {
    holdEvent.alone(eventId);
    int removed =
        sql.update(
            """
            UPDATE meeting_slot SET removed_at = ?
             WHERE event_id = ? AND id = ? AND removed_at IS NULL
            """,
            clock.instant(),
            eventId,
            slotId);
    if (removed == 0) {
      throw new ProblemException(PlatformError.NOT_FOUND, "No such slot");
    }
    dropOuts.slotGone(eventId, slotId);
  }

  private static Optional<Span> given(KnownEvent event, Cut cut, Faults faults) {
    Optional<Span> span = cut.given().read(event.timeZone(), "", faults);
    return span.filter(
        one -> {
          boolean within =
              event.heldOn(one.startsAt().atZone(event.timeZone()).toLocalDate())
                  && !one.endsAt().isAfter(event.endsAt());
          faults.addIf(
              !within, "/startsAt", "OUT_OF_RANGE", "Slots are within the days of the event");
          return within;
        });
  }

  private Optional<Span> session(KnownEvent event, Cut cut, Faults faults) {
    Optional<Span> span =
        sql.find(
            """
            SELECT starts_at, ends_at FROM session
             WHERE event_id = ? AND id = ? AND type = 'MATCHMAKING' AND NOT cancelled
               FOR SHARE
            """,
            row ->
                new Span(
                    row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                    row.getObject("ends_at", OffsetDateTime.class).toInstant()),
            event.id(),
            cut.sessionId());
    faults.addIf(
        span.isEmpty(),
        "/sessionId",
        "SESSION_UNKNOWN",
        "The event has no such session for matchmaking");
    return span;
  }

  private static List<MeetingSlot> slots(Span whole, Cut cut, ZoneId zone) {
    Duration meeting = Duration.ofMinutes(cut.minutes());
    Duration step = meeting.plusMinutes(cut.pauseMinutes());
    List<MeetingSlot> slots = new ArrayList<>();
    Instant start = whole.startsAt();
    while (!start.plus(meeting).isAfter(whole.endsAt()) && slots.size() <= MOST) {
      slots.add(
          new MeetingSlot(Ids.next(), cut.sessionId(), start, start.plus(meeting), zone, true));
      start = start.plus(step);
    }
    return slots;
  }

  /** Whoever changes slots of the event holds it alone; the constraint stands behind this. */
  private void requireFree(UUID eventId, List<MeetingSlot> slots) {
    boolean overlap =
        sql.find(
                """
                SELECT EXISTS (
                  SELECT FROM meeting_slot
                   WHERE event_id = ? AND removed_at IS NULL
                     AND during && tstzmultirange(VARIADIC ARRAY(
                           SELECT tstzrange(s.starts_at, s.ends_at)
                             FROM unnest(?::timestamptz[], ?::timestamptz[])
                                  AS s (starts_at, ends_at))))
                """,
                row -> row.getBoolean(1),
                eventId,
                times(slots.stream().map(MeetingSlot::startsAt).toList()),
                times(slots.stream().map(MeetingSlot::endsAt).toList()))
            .orElseThrow();
    if (overlap) {
      throw new ProblemException(
          EventsError.MEETING_SLOTS_OVERLAP, "The event has slots at that time");
    }
  }

  private void write(UUID eventId, List<MeetingSlot> slots) {
    sql.update(
        """
        INSERT INTO meeting_slot (id, event_id, of_session, session_id, starts_at, ends_at)
        SELECT s.id, ?, ?, ?, s.starts_at, s.ends_at
          FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[])
               AS s (id, starts_at, ends_at)
        """,
        eventId,
        slots.get(0).sessionId() != null,
        slots.get(0).sessionId(),
        SqlArray.of("uuid", slots.stream().map(MeetingSlot::id).toList()),
        times(slots.stream().map(MeetingSlot::startsAt).toList()),
        times(slots.stream().map(MeetingSlot::endsAt).toList()));
  }

  static SqlArray times(List<Instant> instants) {
    return SqlArray.of("text", instants.stream().map(Instant::toString).toList());
  }
}
