package org.wego.awards.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** Tells whether a judge is to score an entry. */
@ApplicationScoped
public class ActiveAssignments {

  @Inject Sql sql;

  /**
   * Whether the judge is to score the entry. If so, that stays so until the end of the transaction:
   * whoever releases assignments waits for it, and then sees what the judge has begun.
   */
  @Transactional(TxType.MANDATORY)
  public boolean hold(UUID judgeId, UUID entryId) {
    return sql.find(
            """
            SELECT id FROM award_assignment
             WHERE judge_id = ? AND entry_id = ? AND state = 'ACTIVE'
               FOR SHARE
            """,
            row -> row.getObject("id", UUID.class),
            judgeId,
            entryId)
        .isPresent();
  }
}
