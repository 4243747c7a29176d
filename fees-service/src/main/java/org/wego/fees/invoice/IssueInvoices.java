package org.wego.fees.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.OrganizationType;
import org.wego.fees.Region;
import org.wego.fees.ledger.AllocateCredit;
import org.wego.fees.notice.GiveNotice;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.trace.Cause;

/** Issues the invoices of a fee year to many members at once. */
@ApplicationScoped
public class IssueInvoices {

  private static final String ASSESSED =
      """
      WITH assessed AS MATERIALIZED (
        SELECT f.member_id, CASE WHEN x.id IS NULL THEN f.outcome ELSE 'EXEMPT' END AS outcome,
               f.detail, f.country, f.missing_year, f.amount, f.explanation, a.member_name,
               a.native_name, a.region, a.address, a.organization_type
          FROM fee_assessment(?, ?, ?, ?, ?) f
          JOIN billing_account a ON a.member_id = f.member_id
          LEFT JOIN exemption x ON x.member_id = f.member_id AND x.fee_year = ?
                               AND x.revoked_on IS NULL
      )
      """;

  private static final String ISSUED =
      """
      , issued AS (
        INSERT INTO invoice
               (fee_year, number_in_year, status, member_id, member_name, native_name, region,
                country, address, total, currency, issued_on, due_on, issuer_id,
                explanation, replaces, event_sequence)
        SELECT ?, ? + row_number() OVER (ORDER BY f.member_id),
               CASE f.amount WHEN 0 THEN 'PAID' ELSE 'OPEN' END, f.member_id, f.member_name,
               f.native_name, f.region, f.country, f.address, f.amount, s.currency, day.issued_on,
               day.due_on, (SELECT issuer_on(?::date)), f.explanation, ?::uuid, 1
          FROM assessed f
         CROSS JOIN (VALUES (?::date, ?::date)) AS day (issued_on, due_on)
          JOIN fee_schedule s ON s.id = ?
         WHERE f.outcome = 'DUE'
        RETURNING *
      ), lines AS (
        INSERT INTO invoice_line (invoice_id, position, description, amount)
        SELECT i.id, 1, 'Annual membership fee ' || i.fee_year, i.total FROM issued i
      ), booked AS (
        INSERT INTO ledger_entry
               (transaction_id, kind, debit, credit, amount, currency, member_id, invoice_id,
                booked_on, booked_at, booked_by)
        SELECT i.id, 'INVOICE_ISSUED', 'RECEIVABLES', 'FEE_INCOME', i.total, i.currency,
               i.member_id, i.id, i.issued_on, ?, ?
          FROM issued i
         WHERE i.total > 0
      ), events AS (
        INSERT INTO outbox_event
               (topic, aggregate_id, epoch, sequence, type, time, payload, traceparent, request_id)
        SELECT 'wego.fees.invoice.v1', i.id, e.epoch, i.event_sequence,
               'org.wego.fees.invoice-issued.v1', ?, invoice_event(i), ?::text, ?::text
          FROM issued i, stream_epoch e
         ORDER BY i.number_in_year
      )
      """;

  private static final String TOLD =
      """
      SELECT member_id, member_name, region, organization_type, outcome, amount, detail, country,
             missing_year
        FROM assessed
       ORDER BY member_id
      """;

  @Inject Sql sql;
  @Inject Outbox outbox;
  @Inject AllocateCredit allocateCredit;
  @Inject GiveNotice giveNotice;
  @Inject InvoiceConfig config;
  @Inject Clock clock;

  /**
   * What amounts rest on.
   *
   * @param indicatorRevision the last indicator that counts (F6)
   */
  public record Basis(int feeYear, UUID scheduleId, long indicatorRevision) {}

  /**
   * Issues an invoice to each of the members that is liable, not exempt (F8), has none for the
   * year, and can be billed. Numbers are gapless: the year's counter is locked first, by a
   * statement of its own, so that the next one sees what was issued by whoever held it before (F11,
   * F12).
   *
   * @param actor who asked for it, for the ledger
   * @return what the year means for those that are liable
   */
  @Transactional(TxType.MANDATORY)
  public List<Assessment> issue(List<UUID> members, Basis basis, String actor) {
    return issue(members, basis, null, actor);
  }

  /**
   * Issues an invoice in place of a void one, by the figures and the roster of today (F11). The
   * caller has locked the year.
   *
   * @return what the year means for its member; empty when it is not liable
   */
  @Transactional(TxType.MANDATORY)
  public Optional<Assessment> replace(UUID voided, UUID member, Basis basis, String actor) {
    Optional<Assessment> assessment =
        issue(List.of(member), basis, voided, actor).stream().findFirst();
    giveNotice.ofReplacement(voided, actor);
    return assessment;
  }

  /** Keeps everyone else from issuing invoices of the year until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public void lockYear(int feeYear) {
    lockCounter(feeYear);
  }

  private List<Assessment> issue(List<UUID> members, Basis basis, UUID replaces, String actor) {
    int lastNumber = lockCounter(basis.feeYear());
    lockAccounts(members);
    LocalDate issuedOn = LocalDate.now(clock);
    Instant now = clock.instant();
    Cause cause = Cause.current();
    List<Assessment> assessments =
        sql.list(
            ASSESSED + ISSUED + TOLD,
            IssueInvoices::read,
            SqlArray.of("uuid", members),
            basis.feeYear(),
            basis.scheduleId(),
            basis.indicatorRevision(),
            replaces != null,
            basis.feeYear(),
            basis.feeYear(),
            lastNumber,
            issuedOn,
            replaces,
            issuedOn,
            issuedOn.plus(config.dueAfter()),
            basis.scheduleId(),
            now,
            actor,
            now,
            cause.traceparent(),
            cause.requestId());
    long issued = assessments.stream().filter(a -> a.outcome() == Assessment.Outcome.DUE).count();
    sql.update(
        "UPDATE invoice_counter SET last_number = last_number + ? WHERE fee_year = ?",
        issued,
        basis.feeYear());
    outbox.wakeRelayAfterCommit();
    allocateCredit.toInvoicesOf(members, actor);
    giveNotice.ofInvoices(members, basis.feeYear(), actor);
    return assessments;
  }

  /** What {@link #issue} would find, by the same evaluation; changes nothing. */
  @Transactional(TxType.MANDATORY)
  public List<Assessment> preview(List<UUID> members, Basis basis) {
    return sql.list(
        ASSESSED + TOLD,
        IssueInvoices::read,
        SqlArray.of("uuid", members),
        basis.feeYear(),
        basis.scheduleId(),
        basis.indicatorRevision(),
        false,
        basis.feeYear());
  }

  /**
   * Before the foreign keys of invoices share-lock them: two that issue for different years would
   * each hold a share, and wait for the other's when they use the member's credit.
   */
  private void lockAccounts(List<UUID> members) {
    sql.list(
        """
        SELECT count(*)
          FROM (SELECT FROM billing_account
                 WHERE member_id = ANY (?) ORDER BY member_id FOR UPDATE) AS locked
        """,
        row -> row.getInt(1),
        SqlArray.of("uuid", members));
  }

  private int lockCounter(int feeYear) {
    sql.update("INSERT INTO invoice_counter (fee_year) VALUES (?) ON CONFLICT DO NOTHING", feeYear);
    return sql.find(
            "SELECT last_number FROM invoice_counter WHERE fee_year = ? FOR UPDATE",
            row -> row.getInt(1),
            feeYear)
        .orElseThrow();
  }

  private static Assessment read(ResultSet row) throws SQLException {
    return new Assessment(
        row.getObject("member_id", UUID.class),
        row.getString("member_name"),
        Region.valueOf(row.getString("region")),
        OrganizationType.valueOf(row.getString("organization_type")),
        Assessment.Outcome.valueOf(row.getString("outcome")),
        row.getBigDecimal("amount"),
        row.getString("detail"),
        row.getString("country"),
        row.getInt("missing_year"));
  }
}
