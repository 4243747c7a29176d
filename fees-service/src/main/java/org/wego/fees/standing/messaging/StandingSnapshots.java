package org.wego.fees.standing.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.wego.fees.standing.RepeatStandings;
import org.wego.platform.messaging.stream.SnapshotSource;
import org.wego.platform.persistence.sql.Sql;

/** Sends the present standing of members again, for consumers that begin or begin again. */
@ApplicationScoped
public class StandingSnapshots implements SnapshotSource {

  @Inject RepeatStandings repeatStandings;
  @Inject Sql sql;

  @Override
  public String topic() {
    return "wego.fees.standing.v1";
  }

  @Override
  @Transactional
  public long count() {
    return sql.find("SELECT count(*) FROM billing_account", row -> row.getLong(1)).orElseThrow();
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Batch emit(UUID after, int limit) {
    List<UUID> members =
        sql.list(
            """
            SELECT member_id FROM billing_account
             WHERE ?::uuid IS NULL OR member_id > ?
             ORDER BY member_id LIMIT ? FOR NO KEY UPDATE
            """,
            row -> row.getObject(1, UUID.class),
            after,
            after,
            limit);
    if (members.isEmpty()) {
      return Batch.END;
    }
    repeatStandings.of(members);
    return new Batch(members.size(), members.get(members.size() - 1));
  }
}
