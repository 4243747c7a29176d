package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.ProblemException;

/**
 * The places of sessions and who waits for one. The caller has locked the session, or holds its
 * event alone; the database counts the places and refuses one too many.
 */
@ApplicationScoped
class SignUps {

  @Inject Sql sql;
  @Inject Clock clock;

  /** Another session at the same time. */
  record Clash(UUID sessionId, String title) {}

  /** Enters the participant behind those who wait, then gives free places to the first of them. */
  UUID enter(UUID sessionId, UUID participantId, String actor) {
    UUID id = Ids.next();
    sql.update(
        """
        INSERT INTO session_sign_up (id, event_id, session_id, participant_id, number, state,
                                     starts_at, ends_at, session_cancelled, signed_up_at,
                                     signed_up_by)
        SELECT ?, s.event_id, s.id, ?,
               (SELECT coalesce(max(u.number), 0) + 1 FROM session_sign_up u
                 WHERE u.session_id = s.id),
               'WAITING', s.starts_at, s.ends_at, s.cancelled, ?, ?
          FROM session s WHERE s.id = ?
        """,
        id,
        participantId,
        clock.instant(),
        actor,
        sessionId);
    moveUp(sessionId);
    return id;
  }

  /** Gives free places to those who wait, in their order; who has a meeting then is passed over. */
  void moveUp(UUID sessionId) {
    sql.update(
        """
        UPDATE session_sign_up SET state = 'CONFIRMED', confirmed_at = ?
         WHERE id IN (SELECT u.id
                        FROM session_sign_up u JOIN session s ON s.id = u.session_id
                       WHERE u.session_id = ? AND u.state = 'WAITING'
                         AND (s.type = 'MATCHMAKING' OR NOT %s)
                       ORDER BY u.number
                       LIMIT (SELECT s.capacity - s.taken FROM session s WHERE s.id = ?))
        """
            .formatted(PublishedMeetings.of("u.participant_id", "u.during")),
        clock.instant(),
        sessionId,
        clock.instant(),
        sessionId);
  }

  /** Gives the place back, or leaves the waiting list. */
  void cancel(List<UUID> ids, String actor) {
    sql.update(
        """
        UPDATE session_sign_up SET state = 'CANCELLED', cancelled_at = ?, cancelled_by = ?
         WHERE id = ANY (?) AND state <> 'CANCELLED'
        """,
        clock.instant(),
        actor,
        SqlArray.of("uuid", ids));
  }

  /** The live sign-up of the participant for the session. */
  Optional<UUID> live(UUID sessionId, UUID participantId) {
    return sql.find(
        """
        SELECT id FROM session_sign_up
         WHERE session_id = ? AND participant_id = ? AND state <> 'CANCELLED'
        """,
        row -> row.getObject(1, UUID.class),
        sessionId,
        participantId);
  }

  /** For what else the participant has signed up at the time. */
  Optional<Clash> clash(UUID participantId, Instant startsAt, Instant endsAt) {
    return sql.find(
        """
        SELECT s.id, s.title
          FROM session_sign_up u JOIN session s ON s.id = u.session_id
         WHERE u.participant_id = ? AND u.state <> 'CANCELLED' AND NOT u.session_cancelled
           AND u.during && tstzrange(?, ?)
         ORDER BY s.starts_at, s.id LIMIT 1
        """,
        row -> new Clash(row.getObject("id", UUID.class), row.getString("title")),
        participantId,
        startsAt,
        endsAt);
  }

  /** Whether anybody ever signed up for the session. */
  boolean any(UUID sessionId) {
    return sql.find(
            "SELECT EXISTS (SELECT FROM session_sign_up WHERE session_id = ?)",
            row -> row.getBoolean(1),
            sessionId)
        .orElseThrow();
  }

  /**
   * Refuses a time at which somebody who signed up for the session is in another one.
   *
   * @throws ProblemException SIGN_UPS_IN_THE_WAY
   */
  void requireFreeAt(UUID sessionId, Instant startsAt, Instant endsAt) {
    long clashing =
        sql.find(
                """
                SELECT count(DISTINCT u.participant_id)
                  FROM session_sign_up u
                  JOIN session_sign_up other ON other.participant_id = u.participant_id
                   AND other.session_id <> u.session_id AND other.state <> 'CANCELLED'
                   AND NOT other.session_cancelled AND other.during && tstzrange(?, ?)
                 WHERE u.session_id = ? AND u.state <> 'CANCELLED'
                """,
                row -> row.getLong(1),
                startsAt,
                endsAt,
                sessionId)
            .orElseThrow();
    if (clashing > 0) {
      throw new ProblemException(
          EventsError.SIGN_UPS_IN_THE_WAY,
          clashing + " of those who signed up are in another session at this time");
    }
  }
}
