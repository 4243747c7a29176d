package org.wego.events.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import org.wego.platform.persistence.sql.Sql;

/**
 * Says how long a transaction waits for what others hold. After that the caller is told 503 and
 * tries again: hundreds who vote at once would else take every connection to wait with.
 */
@ApplicationScoped
public class LockWaits {

  /** Of who casts a ballot. */
  static final Duration CAST = Duration.ofSeconds(2);

  /** Of who opens or closes a vote, or publishes its result. */
  public static final Duration DECISION = Duration.ofSeconds(10);

  @Inject Sql sql;

  /** To the end of the transaction. */
  @Transactional(TxType.MANDATORY)
  public void atMost(Duration wait) {
    sql.update("SET LOCAL lock_timeout = " + wait.toMillis());
  }
}
