package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.events.matchmaking.Situation.Held;
import org.wego.events.matchmaking.Situation.Places;
import org.wego.events.matchmaking.Situation.Slot;
import org.wego.events.matchmaking.Situation.Wish;
import org.wego.platform.persistence.sql.Sql;

/** Reads what there is to plan for an event, in as many statements whatever its size. */
@ApplicationScoped
class ReadSituation {

  private static final String WISHES =
      """
      SELECT r.id, r.asking_id, r.asked_id, r.priority
        FROM meeting_request r
        JOIN meeting_party asking ON asking.id = r.asking_id
        JOIN meeting_party asked ON asked.id = r.asked_id
       WHERE r.event_id = ? AND r.state = 'ACCEPTED'
      """;

  /** Somebody is elsewhere who said so, or who has a place in a session. */
  static final String ELSEWHERE =
      """
      SELECT p.event_id, a.participant_id, tstzrange(a.starts_at, a.ends_at) AS during
        FROM meeting_absence a
        JOIN meeting_profile p ON p.participant_id = a.participant_id
      UNION ALL
      SELECT u.event_id, u.participant_id, u.during
        FROM session_sign_up u
        JOIN session taken ON taken.id = u.session_id AND taken.type <> 'MATCHMAKING'
       WHERE u.state = 'CONFIRMED' AND NOT u.session_cancelled
      """;

  private static final String ABSENT =
      """
      SELECT DISTINCT e.participant_id, s.id
        FROM open_meeting_slot s
        JOIN (%s) e ON e.event_id = s.event_id AND e.during && s.during
       WHERE s.event_id = ?
      """
          .formatted(ELSEWHERE);

  @Inject Sql sql;
  @Inject Clock clock;

  private record Absent(UUID personId, UUID slotId) {}

  Situation of(UUID eventId) {
    Instant now = clock.instant();
    return new Situation(
        sql.find(
                "SELECT id FROM meeting_schedule WHERE event_id = ? AND state = 'PUBLISHED'",
                row -> row.getObject(1, UUID.class),
                eventId)
            .orElse(null),
        new Places(
            sql.list(
                "SELECT id, starts_at FROM open_meeting_slot WHERE event_id = ?"
                    + " ORDER BY starts_at",
                row -> slot(row, now),
                eventId),
            sql.list(
                "SELECT id FROM meeting_table WHERE event_id = ? AND removed_at IS NULL"
                    + " ORDER BY number",
                row -> row.getObject(1, UUID.class),
                eventId)),
        sql.list(WISHES, ReadSituation::wish, eventId),
        absent(eventId),
        sql.list(
            """
            SELECT request_id, slot_id, table_id, starts_at FROM scheduled_meeting
             WHERE event_id = ? AND schedule_state = 'PUBLISHED'
            """,
            row -> held(row, now),
            eventId));
  }

  /** Keeps the requests that both accepted as they are until the end of the transaction. */
  @Transactional(TxType.MANDATORY)
  void holdWishes(UUID eventId) {
    sql.list(
        """
        SELECT id FROM meeting_request WHERE event_id = ? AND state = 'ACCEPTED'
         ORDER BY id FOR SHARE
        """,
        row -> row.getObject(1, UUID.class),
        eventId);
  }

  private Map<UUID, Set<UUID>> absent(UUID eventId) {
    return sql
        .list(
            ABSENT,
            row -> new Absent(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
            eventId)
        .stream()
        .collect(
            Collectors.groupingBy(
                Absent::personId, Collectors.mapping(Absent::slotId, Collectors.toSet())));
  }

  private static Slot slot(ResultSet row, Instant now) throws SQLException {
    return new Slot(row.getObject("id", UUID.class), begun(row, now));
  }

  private static Wish wish(ResultSet row) throws SQLException {
    return new Wish(
        row.getObject("id", UUID.class),
        row.getObject("asking_id", UUID.class),
        row.getObject("asked_id", UUID.class),
        WishPriority.valueOf(row.getString("priority")));
  }

  private static Held held(ResultSet row, Instant now) throws SQLException {
    return new Held(
        row.getObject("request_id", UUID.class),
        row.getObject("slot_id", UUID.class),
        row.getObject("table_id", UUID.class),
        begun(row, now));
  }

  private static boolean begun(ResultSet row, Instant now) throws SQLException {
    return !row.getObject("starts_at", OffsetDateTime.class).toInstant().isAfter(now);
  }
}
