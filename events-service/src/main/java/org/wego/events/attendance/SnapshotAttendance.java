package org.wego.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Tells the present attendance of every delegation that was told of once more, by batches. */
@ApplicationScoped
public class SnapshotAttendance {

  @Inject TellAttendance tellAttendance;
  @Inject Sql sql;

  /** How many delegations the stream knows. */
  @Transactional
  public long count() {
    return sql.find(
            "SELECT count(*) FROM delegation WHERE attendance IS NOT NULL", row -> row.getLong(1))
        .orElseThrow();
  }

  /**
   * Publishes the snapshots of the next delegations in the order of their ids.
   *
   * @param after the last id of the batch before, {@code null} at the beginning
   * @return the ids of the batch, in order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> snapshot(UUID after, int limit) {
    List<UUID> batch =
        sql.list(
            """
            SELECT id FROM delegation
             WHERE attendance IS NOT NULL AND (?::uuid IS NULL OR id > ?)
             ORDER BY id LIMIT ?
            """,
            row -> row.getObject(1, UUID.class),
            after,
            after,
            limit);
    lock(batch);
    tellAttendance.again(batch);
    return batch;
  }

  /**
   * The events first, whose holders lock delegations in another order than that of their ids; then
   * the delegations. What is read after that is what others have committed.
   */
  private void lock(List<UUID> batch) {
    SqlArray ids = SqlArray.of("uuid", batch);
    sql.list(
        """
        SELECT id FROM event
         WHERE id IN (SELECT event_id FROM delegation WHERE id = ANY (?))
         ORDER BY id FOR SHARE
        """,
        row -> row.getObject(1, UUID.class),
        ids);
    sql.list(
        "SELECT id FROM delegation WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE",
        row -> row.getObject(1, UUID.class),
        ids);
  }
}
