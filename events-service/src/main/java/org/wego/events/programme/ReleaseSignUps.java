package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Gives back the places of people who do not come to the event after all, to those who wait for
 * them (E3, E4). The caller holds the event alone: nobody signs up meanwhile.
 */
@ApplicationScoped
public class ReleaseSignUps {

  @Inject SignUps signUps;
  @Inject Sql sql;

  private record Live(UUID id, UUID sessionId) {}

  /** Those of a whole delegation. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void ofDelegation(UUID delegationId, String actor) {
    of(
        sql.list(
            "SELECT id FROM participant WHERE delegation_id = ?",
            row -> row.getObject(1, UUID.class),
            delegationId),
        actor);
  }

  /** Those of these participants. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void of(List<UUID> participantIds, String actor) {
    List<Live> live =
        sql.list(
            """
            SELECT id, session_id FROM session_sign_up
             WHERE participant_id = ANY (?) AND state <> 'CANCELLED'
             ORDER BY session_id, id
            """,
            row ->
                new Live(row.getObject("id", UUID.class), row.getObject("session_id", UUID.class)),
            SqlArray.of("uuid", participantIds));
    signUps.cancel(live.stream().map(Live::id).toList(), actor);
    live.stream().map(Live::sessionId).distinct().forEach(signUps::moveUp);
  }
}
