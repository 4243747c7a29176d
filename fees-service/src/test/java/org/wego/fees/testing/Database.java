package org.wego.fees.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.wego.platform.testkit.WegoServers;

/** The service's database, looked at from outside. */
public final class Database {

  private Database() {}

  /** Removes everything but the schedule and the issuer that migrations brought. */
  public static void clear() {
    execute(
        """
        ALTER TABLE ledger_entry DISABLE TRIGGER tr_ledger_entry_no_truncate;
        ALTER TABLE issuer DISABLE TRIGGER tr_issuer_append_only;
        TRUNCATE reminder, notice, outgoing_message,
                 referral_credit, exemption, member_standing, ledger_entry, billing_contact_change, billing_contact,
                 credit_note, credit_note_counter, payment, bank_statement_line, bank_entry,
                 bank_statement, bank_statement_import, invoice_line, invoice,
                 invoice_counter, fee_run_total, fee_run_exception, fee_run,
                 billing_period, billing_account, population_figure, economic_indicator,
                 outbox_event, inbox_event, inbox_guard, idempotency_record;
        ALTER TABLE ledger_entry ENABLE TRIGGER tr_ledger_entry_no_truncate;
        UPDATE standing_pass SET done_for = NULL, day = NULL, reached = NULL;
        DELETE FROM issuer WHERE recorded_by <> 'fees-service';
        ALTER TABLE issuer ENABLE TRIGGER tr_issuer_append_only
        """);
    clearSchedules();
  }

  private static void clearSchedules() {
    execute(
        """
        DO $$ BEGIN
          TRUNCATE fee_simulation_region, fee_simulation_member, fee_simulation;
          IF EXISTS (SELECT FROM fee_schedule WHERE code <> '2011') THEN
            ALTER TABLE fee_schedule DISABLE TRIGGER tr_fee_schedule_keep_active;
            ALTER TABLE fee_cell DISABLE TRIGGER tr_fee_cell_keep_active;
            DELETE FROM fee_cell USING fee_schedule s WHERE s.id = schedule_id AND s.code <> '2011';
            DELETE FROM fee_schedule WHERE code <> '2011';
            ALTER TABLE fee_schedule ENABLE TRIGGER tr_fee_schedule_keep_active;
            ALTER TABLE fee_cell ENABLE TRIGGER tr_fee_cell_keep_active;
          END IF;
          UPDATE fee_schedule SET effective_to_year = NULL WHERE effective_to_year IS NOT NULL;
        END $$
        """);
  }

  public static void execute(String statement, Object... parameters) {
    try (PreparedStatement prepared =
        prepare(WegoServers.postgres().shared(), statement, parameters)) {
      prepared.execute();
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  /** The first column of the first row, as a number. */
  public static long number(String statement, Object... parameters) {
    try (PreparedStatement prepared =
            prepare(WegoServers.postgres().shared(), statement, parameters);
        ResultSet rows = prepared.executeQuery()) {
      if (!rows.next()) {
        throw new AssertionError("No row: " + statement);
      }
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String statement, Object... parameters) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < parameters.length; i++) {
      prepared.setObject(i + 1, parameters[i]);
    }
    return prepared;
  }
}
