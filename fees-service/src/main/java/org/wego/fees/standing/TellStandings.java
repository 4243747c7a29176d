package org.wego.fees.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Tells once a day what the date alone has changed: invoices that fell overdue, and the standings
 * of their members or of a new fee year. It goes through all members, a few thousand in a
 * transaction, and locks those alone of whom there is something to tell, so whatever was missed is
 * told too. The pass has a row, which is locked: of several replicas one is on it, and another one
 * goes on where a killed one came to.
 */
@ApplicationScoped
class TellStandings {

  private static final String LOCK_PASS =
      """
      SELECT done_for, CASE WHEN day = ? THEN reached END AS reached
        FROM standing_pass
       WHERE done_for IS DISTINCT FROM ?
         FOR UPDATE SKIP LOCKED
      """;

  private static final String LATE =
      """
      i.outstanding > 0 AND i.status IN ('OPEN', 'PARTIALLY_PAID') AND i.due_on < ?
        AND i.overdue_told_on IS NULL
      """;

  private static final String CONCERNED =
      """
      SELECT a.member_id
        FROM billing_account a
       CROSS JOIN LATERAL standing_on(a.member_id, ?) s
        LEFT JOIN member_standing told ON told.member_id = a.member_id
       WHERE a.member_id = ANY (?)
         AND ((told.standing, told.exempt_years) IS DISTINCT FROM (s.standing, s.exempt_years)
              OR EXISTS (SELECT FROM invoice i WHERE i.member_id = a.member_id AND %s))
      """
          .formatted(LATE);

  private static final String TELL_OVERDUE =
      """
      WITH late AS (
        UPDATE invoice i
           SET overdue_told_on = ?, event_sequence = i.event_sequence + 1
         WHERE i.member_id = ANY (?) AND %s
        RETURNING i.*
      )
      INSERT INTO outbox_event (topic, aggregate_id, epoch, sequence, type, time, payload)
      SELECT 'wego.fees.invoice.v1', l.id, e.epoch, l.event_sequence,
             'org.wego.fees.invoice-overdue.v1', ?, invoice_event(l)
        FROM late l CROSS JOIN stream_epoch e
       ORDER BY l.id
      """
          .formatted(LATE);

  @Inject UpdateStandings updateStandings;
  @Inject StandingConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  private record Pass(LocalDate doneFor, UUID reached) {}

  /**
   * Deals with the next members of today's pass.
   *
   * @return whether it goes on; not so when it is done, or another process is on it
   */
  @Transactional(TxType.MANDATORY)
  boolean next() {
    LocalDate today = LocalDate.now(clock);
    Optional<Pass> pass =
        sql.find(
            LOCK_PASS,
            row ->
                new Pass(
                    row.getObject("done_for", LocalDate.class),
                    row.getObject("reached", UUID.class)),
            today,
            today);
    pass.ifPresent(locked -> goOn(locked, today));
    return pass.isPresent();
  }

  private void goOn(Pass pass, LocalDate today) {
    List<UUID> members = membersAfter(pass.reached());
    if (members.isEmpty()) {
      sql.update("UPDATE standing_pass SET done_for = ?, day = NULL, reached = NULL", today);
      return;
    }
    tell(members, today, firstDay(pass, today));
    sql.update(
        "UPDATE standing_pass SET day = ?, reached = ?", today, members.get(members.size() - 1));
  }

  /** A new year's standings began with it, even when the pass comes late. */
  private static LocalDate firstDay(Pass pass, LocalDate today) {
    LocalDate newYear = today.withDayOfYear(1);
    return pass.doneFor() != null && pass.doneFor().isBefore(newYear) ? newYear : today;
  }

  private List<UUID> membersAfter(UUID reached) {
    return sql.list(
        """
        SELECT member_id FROM billing_account
         WHERE ?::uuid IS NULL OR member_id > ?
         ORDER BY member_id LIMIT ?
        """,
        row -> row.getObject(1, UUID.class),
        reached,
        reached,
        config.chunkSize());
  }

  private void tell(List<UUID> members, LocalDate today, LocalDate since) {
    List<UUID> concerned =
        sql.list(
            CONCERNED,
            row -> row.getObject(1, UUID.class),
            today,
            SqlArray.of("uuid", members),
            today);
    if (concerned.isEmpty()) {
      return;
    }
    SqlArray accounts = SqlArray.of("uuid", concerned);
    lock(accounts);
    sql.update(TELL_OVERDUE, today, accounts, today, clock.instant());
    updateStandings.of(concerned, since);
  }

  /** Keeps whoever bills them or moves their money from changing what is about to be told. */
  private void lock(SqlArray accounts) {
    sql.list(
        """
        SELECT member_id FROM billing_account
         WHERE member_id = ANY (?)
         ORDER BY member_id FOR NO KEY UPDATE
        """,
        row -> row.getObject(1, UUID.class),
        accounts);
  }
}
