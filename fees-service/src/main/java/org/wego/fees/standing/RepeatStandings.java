package org.wego.fees.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Tells standings again that have not changed. */
@ApplicationScoped
public class RepeatStandings {

  @Inject UpdateStandings updateStandings;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Sends a snapshot of each; what the day's pass has not told yet is told first. The caller holds
   * the locks of the accounts.
   */
  @Transactional(TxType.MANDATORY)
  public void of(List<UUID> members) {
    LocalDate today = LocalDate.now(clock);
    updateStandings.of(members, today);
    sql.update(
        """
        WITH raised AS (
          UPDATE member_standing SET event_sequence = event_sequence + 1
           WHERE member_id = ANY (?)
          RETURNING *
        )
        INSERT INTO outbox_event (topic, aggregate_id, epoch, sequence, type, time, payload)
        SELECT 'wego.fees.standing.v1', r.member_id, e.epoch, r.event_sequence,
               'org.wego.fees.standing-snapshot.v1', ?,
               standing_event(r, s.outstanding, s.reasons)
          FROM raised r
         CROSS JOIN LATERAL standing_on(r.member_id, ?) s
         CROSS JOIN stream_epoch e
         ORDER BY r.member_id
        """,
        SqlArray.of("uuid", members),
        clock.instant(),
        today);
  }
}
