package org.wego.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

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
             ORDER BY id LIMIT ? FOR NO KEY UPDATE
            """,
            row -> row.getObject(1, UUID.class),
            after,
            after,
            limit);
    tellAttendance.again(batch);
    return batch;
  }
}
