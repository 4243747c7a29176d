package org.wego.events.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wego.events.calendar.CalendarEntry.Days;
import org.wego.events.calendar.CalendarEntry.Times;
import org.wego.platform.persistence.sql.Sql;

/** Reads what calendars show (E8). Each list takes one statement. */
@ApplicationScoped
class CalendarReader {

  private static final String EVENTS =
      """
      SELECT id, title, theme, description, venue, host_city, country, starts_on, ends_on,
             state = 'CANCELLED' AS cancelled, cancellation_reason, version, changed_at
        FROM event
       WHERE starts_on IS NOT NULL
      """;

  // Whatever changes of the event may change its sessions in a calendar: the zone, or that it is
  // called off.
  private static final String SESSIONS =
      """
      SELECT s.id, s.event_id, s.title, s.abstract, r.name AS room, e.venue, s.starts_at, s.ends_at,
             e.time_zone, s.cancelled OR e.state = 'CANCELLED' AS cancelled,
             s.version + e.version AS version, greatest(s.changed_at, e.changed_at) AS changed_at
        FROM session s
        JOIN event e ON e.id = s.event_id
        LEFT JOIN room r ON r.id = s.room_id
       WHERE s.event_id = ?
      """;

  // Each schedule that is published may move meetings.
  private static final String MEETINGS =
      """
      SELECT m.request_id AS id, m.event_id, other.organization_name, m.table_number, e.venue,
             m.starts_at, m.ends_at, e.time_zone, e.state = 'CANCELLED' AS cancelled,
             e.version + (SELECT count(*) FROM meeting_schedule p
                           WHERE p.event_id = e.id AND p.published_at IS NOT NULL) AS version,
             greatest(s.published_at, e.changed_at) AS changed_at
        FROM scheduled_meeting m
        JOIN meeting_schedule s ON s.id = m.schedule_id
        JOIN event e ON e.id = m.event_id
        JOIN meeting_party other
          ON other.id = CASE WHEN m.asking_id = ? THEN m.asked_id ELSE m.asking_id END
       WHERE m.event_id = ? AND m.schedule_state = 'PUBLISHED' AND m.takes_place
         AND ? IN (m.asking_id, m.asked_id)
       ORDER BY m.starts_at, m.request_id
      """;

  @Inject Sql sql;

  @ConfigProperty(name = "wego.events.public-address")
  URI publicAddress;

  /** The events that everyone may know of, and whose days are known. */
  List<CalendarEntry> publicEvents() {
    return sql.list(
        EVENTS + " AND state <> 'DRAFT' AND NOT cancelled_draft ORDER BY starts_on, id",
        this::event);
  }

  /** The event, where its days are known, and its sessions. */
  List<CalendarEntry> programme(UUID eventId) {
    return with(
        eventId, sql.list(SESSIONS + " ORDER BY s.starts_at, s.id", this::session, eventId));
  }

  /**
   * The event, the sessions that are for everyone or for which the participant has a place, and the
   * meetings with others of the published schedule (E5).
   */
  List<CalendarEntry> programmeOf(UUID eventId, UUID participantId) {
    List<CalendarEntry> sessions =
        sql.list(
            SESSIONS
                + """
                 AND (s.capacity IS NULL OR EXISTS (
                       SELECT 1 FROM session_sign_up u
                        WHERE u.session_id = s.id AND u.participant_id = ?
                          AND u.state = 'CONFIRMED'))
                 ORDER BY s.starts_at, s.id
                """,
            this::session,
            eventId,
            participantId);
    List<CalendarEntry> meetings =
        sql.list(MEETINGS, this::meeting, participantId, eventId, participantId);
    return with(eventId, Stream.concat(sessions.stream(), meetings.stream()).toList());
  }

  private List<CalendarEntry> with(UUID eventId, List<CalendarEntry> others) {
    return Stream.concat(
            sql.list(EVENTS + " AND id = ?", this::event, eventId).stream(), others.stream())
        .toList();
  }

  private CalendarEntry event(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new CalendarEntry(
        id,
        row.getString("title"),
        joined(
            "\n",
            row.getString("cancellation_reason"),
            row.getString("theme"),
            row.getString("description")),
        joined(
            ", ",
            row.getString("venue"),
            row.getString("host_city"),
            country(row.getString("country"))),
        new Days(
            row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
        row.getLong("version"),
        instant(row, "changed_at"),
        row.getBoolean("cancelled"),
        address(id));
  }

  private CalendarEntry session(ResultSet row) throws SQLException {
    return timed(
        row,
        row.getString("title"),
        row.getString("abstract"),
        joined(", ", row.getString("room"), row.getString("venue")));
  }

  private CalendarEntry meeting(ResultSet row) throws SQLException {
    return timed(
        row,
        "Meeting with " + row.getString("organization_name"),
        null,
        joined(", ", "Table " + row.getInt("table_number"), row.getString("venue")));
  }

  private CalendarEntry timed(ResultSet row, String title, String description, String location)
      throws SQLException {
    return new CalendarEntry(
        row.getObject("id", UUID.class),
        title,
        description,
        location,
        Times.of(
            instant(row, "starts_at"),
            instant(row, "ends_at"),
            ZoneId.of(row.getString("time_zone"))),
        row.getLong("version"),
        instant(row, "changed_at"),
        row.getBoolean("cancelled"),
        address(row.getObject("event_id", UUID.class)));
  }

  private URI address(UUID eventId) {
    return URI.create(publicAddress + "/api/v1/events/" + eventId);
  }

  private static String country(String code) {
    return code == null
        ? null
        : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
  }

  private static String joined(String separator, String... parts) {
    String all = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(separator));
    return all.isEmpty() ? null : all;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
