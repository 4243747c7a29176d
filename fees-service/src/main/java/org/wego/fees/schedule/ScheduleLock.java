package org.wego.fees.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.wego.platform.persistence.sql.Sql;

/**
 * Schedules are changed one at a time. Whoever begins to bill by the schedule in force holds them
 * still, so that none is activated for a year between the look at it and the start of its billing.
 */
@ApplicationScoped
public class ScheduleLock {

  @Inject Sql sql;

  @Transactional(TxType.MANDATORY)
  void change() {
    sql.list("SELECT pg_advisory_xact_lock(hashtext('fee_schedule'))", row -> null);
  }

  /** Keeps schedules from being activated until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public void holdStill() {
    sql.list("SELECT pg_advisory_xact_lock_shared(hashtext('fee_schedule'))", row -> null);
  }
}
