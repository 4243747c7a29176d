package org.wego.fees.testing;

import org.wego.platform.testkit.TestDatabase;

/** The service's database, looked at from outside. */
public final class Database extends TestDatabase {

  private Database() {}

  /** Removes everything but the schedule and the issuer that migrations brought. */
  public static void clear() {
    clearBy(
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
    clearBy(
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
}
