package org.wego.fees.invoice.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.fees.ledger.MoneyLocks;
import org.wego.platform.messaging.stream.SnapshotSource;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Sends the present state of invoices again, for consumers that begin or begin again. */
@ApplicationScoped
public class InvoiceSnapshots implements SnapshotSource {

  @Inject MoneyLocks locks;
  @Inject Sql sql;
  @Inject Clock clock;

  @Override
  public String topic() {
    return "wego.fees.invoice.v1";
  }

  @Override
  @Transactional
  public long count() {
    return sql.find("SELECT count(*) FROM invoice", row -> row.getLong(1)).orElseThrow();
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Batch emit(UUID after, int limit) {
    List<UUID> ids =
        sql.list(
            """
            SELECT id FROM invoice
             WHERE ?::uuid IS NULL OR id > ?
             ORDER BY id LIMIT ?
            """,
            row -> row.getObject(1, UUID.class),
            after,
            after,
            limit);
    if (ids.isEmpty()) {
      return Batch.END;
    }
    // Their accounts first, as whoever moves money: it may hold one of these and wait for another.
    locks.invoices(ids);
    sql.update(
        """
        WITH raised AS (
          UPDATE invoice SET event_sequence = event_sequence + 1 WHERE id = ANY (?) RETURNING *
        )
        INSERT INTO outbox_event (topic, aggregate_id, epoch, sequence, type, time, payload)
        SELECT 'wego.fees.invoice.v1', i.id, e.epoch, i.event_sequence,
               'org.wego.fees.invoice-snapshot.v1', ?, invoice_event(i)
          FROM raised i, stream_epoch e
         ORDER BY i.id
        """,
        SqlArray.of("uuid", ids),
        clock.instant());
    return new Batch(ids.size(), ids.get(ids.size() - 1));
  }
}
