package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/**
 * Gives free places to those who could not have them before, as they had a meeting at the time (E3,
 * E5). The caller holds the event alone.
 */
@ApplicationScoped
public class FillSessions {

  @Inject SignUps signUps;
  @Inject Sql sql;

  /** Those of the event's sessions. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void of(UUID eventId) {
    sql.list(
            """
            SELECT s.id FROM session s
             WHERE s.event_id = ? AND NOT s.cancelled AND s.taken < s.capacity
               AND EXISTS (SELECT FROM session_sign_up u
                            WHERE u.session_id = s.id AND u.state = 'WAITING')
             ORDER BY s.id
            """,
            row -> row.getObject(1, UUID.class),
            eventId)
        .forEach(signUps::moveUp);
  }
}
