package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;

/** Keeps what was done with entries from their submission on, by whom and why. */
@ApplicationScoped
class EntryActs {

  @Inject Sql sql;
  @Inject Clock clock;

  void record(UUID entryId, EntryAct act, UUID otherId, String reason, String actor) {
    sql.update(
        """
        INSERT INTO award_entry_act (id, entry_id, act, other_id, reason, acted_at, acted_by)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        Ids.next(),
        entryId,
        act,
        otherId,
        reason,
        clock.instant(),
        actor);
  }
}
