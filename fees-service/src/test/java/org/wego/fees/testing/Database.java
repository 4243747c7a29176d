package org.wego.fees.testing;

import org.wego.platform.testkit.TestDatabase;

/** The service's database, looked at from outside. */
public final class Database extends TestDatabase {

  private Database() {}

  /** Removes everything but the schedule and the issuer that migrations brought. */
  public static void clear() {
    emptyAllBut("fee_schedule", "fee_cell", "issuer", "standing_pass");
    executeUnguarded(
        """
        UPDATE standing_pass SET done_for = NULL, day = NULL, reached = NULL
         WHERE COALESCE(done_for, day) IS NOT NULL OR reached IS NOT NULL;
        DELETE FROM issuer WHERE recorded_by <> 'fees-service';
        DELETE FROM fee_cell USING fee_schedule s WHERE s.id = schedule_id AND s.code <> '2011';
        DELETE FROM fee_schedule WHERE code <> '2011';
        UPDATE fee_schedule SET effective_to_year = NULL WHERE effective_to_year IS NOT NULL
        """);
  }
}
