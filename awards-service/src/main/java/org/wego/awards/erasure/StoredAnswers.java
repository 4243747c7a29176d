package org.wego.awards.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/**
 * The answers that are kept for a day to be given again. One that is about somebody who is to be
 * forgotten goes as a whole: the same request would be carried out once more.
 */
@ApplicationScoped
public class StoredAnswers {

  @Inject Sql sql;

  /**
   * Drops those that tell of something.
   *
   * @param id of an entry, a judge or a nomination
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(UUID id) {
    sql.update(
        "DELETE FROM idempotency_record WHERE position(convert_to(?, 'UTF8') IN body) > 0",
        id.toString());
  }
}
