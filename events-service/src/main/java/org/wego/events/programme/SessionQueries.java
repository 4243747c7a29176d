package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads the sessions of an event, each with who speaks in it, in one statement. */
@ApplicationScoped
public class SessionQueries {

  private static final String SESSION =
      """
      SELECT s.id, s.event_id, s.type, s.title, s.abstract, s.track_id, t.name AS track_name,
             s.room_id, r.name AS room_name, s.starts_at, s.ends_at, e.time_zone, s.capacity,
             s.taken, s.cancelled, s.cancellation_reason, s.version,
             (SELECT count(*) FROM session_sign_up u
               WHERE u.session_id = s.id AND u.state = 'WAITING') AS waiting,
             p.ids AS speaker_ids, p.names AS speaker_names, p.positions AS speaker_positions,
             p.organizations AS speaker_organizations, p.members AS speaker_members
        FROM session s
        JOIN event e ON e.id = s.event_id
        LEFT JOIN track t ON t.id = s.track_id
        LEFT JOIN room r ON r.id = s.room_id
       CROSS JOIN LATERAL (
              SELECT array_agg(p.id ORDER BY ss.position) AS ids,
                     array_agg(p.name ORDER BY ss.position) AS names,
                     array_agg(p.position ORDER BY ss.position) AS positions,
                     array_agg(p.organization_name ORDER BY ss.position) AS organizations,
                     array_agg(p.member_id ORDER BY ss.position) AS members
                FROM session_speaker ss JOIN speaker p ON p.id = ss.speaker_id
               WHERE ss.session_id = s.id) p
       WHERE s.event_id = ?
      """;

  private static final SqlListing<SessionDetails> LIST =
      new SqlListing<>(
          Keyset.<SessionDetails, UUID>endingIn("r.id", UUID.class, SessionDetails::id)
              .by("startsAt", "r.starts_at", Instant.class, SessionDetails::startsAt)
              .by("title", "r.title", String.class, SessionDetails::title)
              .defaultSort("startsAt"),
          SessionQueries::read);

  @Inject Sql sql;

  /**
   * Narrows a list; what is {@code null} does not.
   *
   * @param day a day of the event, in its zone
   * @param memberId for whom one of the speakers speaks
   */
  public record Wanted(
      SessionType type,
      UUID trackId,
      UUID roomId,
      UUID speakerId,
      UUID memberId,
      LocalDate day,
      Boolean cancelled) {}

  /** The sessions of an event in the order of their times. Sort keys: startsAt, title. */
  public Page<SessionDetails> page(UUID eventId, Wanted wanted, PageRequest request) {
    StringBuilder rows = new StringBuilder(SESSION);
    List<Object> parameters = new ArrayList<>(List.of(eventId));
    narrow(rows, parameters, " AND s.type = ?", wanted.type());
    narrow(rows, parameters, " AND s.track_id = ?", wanted.trackId());
    narrow(rows, parameters, " AND s.room_id = ?", wanted.roomId());
    narrow(rows, parameters, " AND ? = ANY (p.ids)", wanted.speakerId());
    narrow(rows, parameters, " AND ? = ANY (p.members)", wanted.memberId());
    narrow(rows, parameters, " AND (s.starts_at AT TIME ZONE e.time_zone)::date = ?", wanted.day());
    narrow(rows, parameters, " AND s.cancelled = ?", wanted.cancelled());
    return LIST.page(sql, rows.toString(), parameters, request);
  }

  public Optional<SessionDetails> find(UUID eventId, UUID id) {
    return sql.find(SESSION + " AND s.id = ?", SessionQueries::read, eventId, id);
  }

  /** All sessions of an event, in the order of their times. */
  public List<SessionDetails> all(UUID eventId) {
    return sql.list(SESSION + " ORDER BY s.starts_at, s.id", SessionQueries::read, eventId);
  }

  private static void narrow(
      StringBuilder rows, List<Object> parameters, String condition, Object value) {
    if (value != null) {
      rows.append(condition);
      parameters.add(value);
    }
  }

  private static SessionDetails read(ResultSet row) throws SQLException {
    return new SessionDetails(
        row.getObject("id", UUID.class),
        row.getObject("event_id", UUID.class),
        SessionType.valueOf(row.getString("type")),
        row.getString("title"),
        row.getString("abstract"),
        part(row, "track"),
        part(row, "room"),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        ZoneId.of(row.getString("time_zone")),
        row.getObject("capacity", Integer.class),
        row.getInt("taken"),
        row.getInt("waiting"),
        row.getBoolean("cancelled"),
        row.getString("cancellation_reason"),
        speakers(row),
        row.getLong("version"));
  }

  private static SessionDetails.Part part(ResultSet row, String what) throws SQLException {
    UUID id = row.getObject(what + "_id", UUID.class);
    return id == null ? null : new SessionDetails.Part(id, row.getString(what + "_name"));
  }

  private static List<SessionDetails.Person> speakers(ResultSet row) throws SQLException {
    if (row.getArray("speaker_ids") == null) {
      return List.of();
    }
    UUID[] ids = (UUID[]) row.getArray("speaker_ids").getArray();
    String[] names = (String[]) row.getArray("speaker_names").getArray();
    String[] positions = (String[]) row.getArray("speaker_positions").getArray();
    String[] organizations = (String[]) row.getArray("speaker_organizations").getArray();
    UUID[] members = (UUID[]) row.getArray("speaker_members").getArray();
    List<SessionDetails.Person> speakers = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      speakers.add(
          new SessionDetails.Person(ids[i], names[i], positions[i], organizations[i], members[i]));
    }
    return speakers;
  }
}
