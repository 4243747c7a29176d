package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.KnownEvent;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * Looks whether a session can take place as it was written down: when, in what room, and with whom
 * (E3). The caller holds the event alone, so that what is found holds.
 */
@ApplicationScoped
class SessionBooking {

  @Inject Sql sql;

  /**
   * The terms that the draft comes to.
   *
   * @param sessionId the session that is to be so, which is in nobody's way
   * @throws ProblemException EVENT_DAYS_UNKNOWN, SESSION_TIMES, SESSION_PARTS_UNKNOWN,
   *     ROOM_TOO_SMALL, ROOM_BOOKED, SPEAKER_BOOKED
   */
  SessionTerms require(KnownEvent event, UUID sessionId, SessionDraft draft) {
    SessionTerms terms = inTime(event, draft);
    requireParts(event.id(), terms);
    requireRoom(event, sessionId, terms);
    requireSpeakers(event, sessionId, terms);
    return terms;
  }

  private static SessionTerms inTime(KnownEvent event, SessionDraft draft) {
    if (event.startsOn() == null) {
      throw new ProblemException(
          EventsError.EVENT_DAYS_UNKNOWN, "Sessions are planned once the days of the event are");
    }
    Faults faults = new Faults();
    ZoneId zone = event.timeZone();
    Instant starts = HostTime.read(draft.startsAt(), zone, "/startsAt", faults);
    Instant ends = HostTime.read(draft.endsAt(), zone, "/endsAt", faults);
    String days = "The event is from %s to %s".formatted(event.startsOn(), event.endsOn());
    faults
        .addIf(
            starts != null && !event.heldOn(LocalDate.ofInstant(starts, zone)),
            "/startsAt",
            "OUT_OF_RANGE",
            days)
        .addIf(
            ends != null && !event.heldOn(LocalDate.ofInstant(ends.minusNanos(1), zone)),
            "/endsAt",
            "OUT_OF_RANGE",
            days)
        .addIf(
            starts != null && ends != null && !starts.isBefore(ends),
            "/endsAt",
            "OUT_OF_ORDER",
            "A session ends after it starts")
        .throwIfAny(EventsError.SESSION_TIMES);
    return new SessionTerms(
        draft.type(),
        draft.title(),
        draft.description(),
        draft.trackId(),
        draft.roomId(),
        starts,
        ends,
        draft.capacity(),
        draft.speakerIds());
  }

  /** Track, room and speakers are of the event, and nobody is named twice. */
  private void requireParts(UUID eventId, SessionTerms terms) {
    Faults faults = new Faults();
    String code = "UNKNOWN_VALUE";
    faults
        .addIf(
            !isKnown("track", eventId, terms.trackId()),
            "/trackId",
            code,
            "The event has no such track")
        .addIf(
            !isKnown("room", eventId, terms.roomId()),
            "/roomId",
            code,
            "The event has no such room");
    List<UUID> asked = terms.speakerIds();
    Set<UUID> known = known("speaker", eventId, asked);
    for (int i = 0; i < asked.size(); i++) {
      String pointer = "/speakerIds/" + i;
      faults
          .addIf(!known.contains(asked.get(i)), pointer, code, "The event has no such speaker")
          .addIf(
              asked.indexOf(asked.get(i)) < i, pointer, "DUPLICATE", "The speaker is named twice");
    }
    faults.throwIfAny(EventsError.SESSION_PARTS_UNKNOWN);
  }

  private boolean isKnown(String table, UUID eventId, UUID id) {
    return id == null || !known(table, eventId, List.of(id)).isEmpty();
  }

  private Set<UUID> known(String table, UUID eventId, List<UUID> ids) {
    return Set.copyOf(
        sql.list(
            "SELECT id FROM " + table + " WHERE event_id = ? AND id = ANY (?)",
            row -> row.getObject(1, UUID.class),
            eventId,
            SqlArray.of("uuid", ids)));
  }

  private void requireRoom(KnownEvent event, UUID sessionId, SessionTerms terms) {
    if (terms.roomId() == null) {
      return;
    }
    int seats =
        sql.find("SELECT seats FROM room WHERE id = ?", row -> row.getInt(1), terms.roomId())
            .orElseThrow();
    new Faults()
        .addIf(
            terms.capacity() != null && terms.capacity() > seats,
            "/capacity",
            "OUT_OF_RANGE",
            "The room has %d seats".formatted(seats))
        .throwIfAny(EventsError.ROOM_TOO_SMALL);
    refuse(
        EventsError.ROOM_BOOKED,
        "The room is booked for \"%s\" from %s to %s",
        event,
        sql.find(
            """
            SELECT id, title, starts_at, ends_at FROM session
             WHERE room_id = ? AND id <> ? AND NOT cancelled AND during && tstzrange(?, ?)
             ORDER BY starts_at LIMIT 1
            """,
            Booked::read,
            terms.roomId(),
            sessionId,
            terms.startsAt(),
            terms.endsAt()));
  }

  private void requireSpeakers(KnownEvent event, UUID sessionId, SessionTerms terms) {
    refuse(
        EventsError.SPEAKER_BOOKED,
        "A speaker is in \"%s\" from %s to %s",
        event,
        sql.find(
            """
            SELECT s.id, s.title, s.starts_at, s.ends_at
              FROM session_speaker ss JOIN session s ON s.id = ss.session_id
             WHERE ss.speaker_id = ANY (?) AND ss.session_id <> ? AND NOT ss.session_cancelled
               AND ss.during && tstzrange(?, ?)
             ORDER BY s.starts_at, s.id LIMIT 1
            """,
            Booked::read,
            SqlArray.of("uuid", terms.speakerIds()),
            sessionId,
            terms.startsAt(),
            terms.endsAt()));
  }

  private static void refuse(
      EventsError code, String detail, KnownEvent event, Optional<Booked> inTheWay) {
    if (inTheWay.isPresent()) {
      Booked session = inTheWay.get();
      throw new ProblemException(
              code,
              detail.formatted(
                  session.title(),
                  HostTime.told(session.startsAt(), event.timeZone()),
                  HostTime.told(session.endsAt(), event.timeZone())))
          .with("existing", SessionAddress.of(event.id(), session.id()));
    }
  }

  /** A session that is in the way. */
  private record Booked(UUID id, String title, Instant startsAt, Instant endsAt) {

    static Booked read(ResultSet row) throws SQLException {
      return new Booked(
          row.getObject("id", UUID.class),
          row.getString("title"),
          row.getObject("starts_at", OffsetDateTime.class).toInstant(),
          row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
  }
}
