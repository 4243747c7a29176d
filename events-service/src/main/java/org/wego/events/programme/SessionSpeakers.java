package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Who speaks in a session: an ordered set that is written as a whole. */
@ApplicationScoped
class SessionSpeakers {

  @Inject Sql sql;

  List<UUID> of(UUID sessionId) {
    return sql.list(
        "SELECT speaker_id FROM session_speaker WHERE session_id = ? ORDER BY position",
        row -> row.getObject(1, UUID.class),
        sessionId);
  }

  /** The members for which they speak. */
  Set<UUID> members(UUID sessionId) {
    return sql
        .list(
            """
            SELECT DISTINCT p.member_id
              FROM session_speaker ss JOIN speaker p ON p.id = ss.speaker_id
             WHERE ss.session_id = ? AND p.member_id IS NOT NULL
            """,
            row -> row.getObject(1, UUID.class),
            sessionId)
        .stream()
        .collect(Collectors.toSet());
  }

  void clear(UUID sessionId) {
    sql.update("DELETE FROM session_speaker WHERE session_id = ?", sessionId);
  }

  /** Enters those who speak, in this order, for a session that was written and has none yet. */
  void put(UUID sessionId, List<UUID> speakerIds) {
    sql.update(
        """
        INSERT INTO session_speaker (session_id, speaker_id, event_id, position, starts_at, ends_at,
                                     session_cancelled)
        SELECT s.id, p.id, s.event_id, p.position, s.starts_at, s.ends_at, s.cancelled
          FROM session s
         CROSS JOIN unnest(?::uuid[]) WITH ORDINALITY AS p (id, position)
         WHERE s.id = ?
        """,
        SqlArray.of("uuid", speakerIds),
        sessionId);
  }
}
