package org.wego.fees.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** Lets the invoices of a year be mailed that were not yet (N1). */
@ApplicationScoped
public class MailInvoices {

  private static final String COUNT =
      """
      SELECT count(*) FILTER (WHERE n.id IS NULL AND c.member_id IS NOT NULL) AS mailed,
             count(*) FILTER (WHERE n.id IS NULL AND c.member_id IS NULL) AS waiting,
             count(n.id) AS before
        FROM invoice i
        LEFT JOIN notice n ON n.subject_id = i.id AND n.kind = 'INVOICE_ISSUED'
        LEFT JOIN billing_contact c ON c.member_id = i.member_id
       WHERE i.fee_year = ? AND i.member_id = coalesce(?, i.member_id)
         AND i.status IN ('OPEN', 'PARTIALLY_PAID', 'PAID')
      """;

  private static final String GIVE =
      """
      WITH given AS (
        INSERT INTO notice
               (kind, subject_id, member_id, member_name, invoice_id, given_at, given_by)
        SELECT 'INVOICE_ISSUED', i.id, i.member_id, i.member_name, i.id, ?, ?
          FROM invoice i
         WHERE i.fee_year = ? AND i.member_id = coalesce(?, i.member_id)
           AND i.status IN ('OPEN', 'PARTIALLY_PAID', 'PAID')
         ORDER BY i.member_id
        ON CONFLICT (subject_id, kind) DO NOTHING
        RETURNING member_id
      )
      SELECT count(c.member_id) AS mailed, count(*) - count(c.member_id) AS waiting,
             ?::bigint AS before
        FROM given g
        LEFT JOIN billing_contact c ON c.member_id = g.member_id
      """;

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * What came of it, or would.
   *
   * @param mailed invoices that go to their members' billing contacts
   * @param waiting those that wait for a contact
   * @param before those that were mailed before, or wait already
   */
  public record Mailing(long mailed, long waiting, long before) {}

  /**
   * Mails every invoice of the year that asks for money, or is settled, and was not mailed.
   *
   * @param memberId the only member, {@code null} for all
   */
  @Transactional
  public Mailing mail(int feeYear, UUID memberId, String actor) {
    long before = preview(feeYear, memberId).before();
    return sql.find(GIVE, MailInvoices::read, clock.instant(), actor, feeYear, memberId, before)
        .orElseThrow();
  }

  /** What {@link #mail} would do; changes nothing. */
  public Mailing preview(int feeYear, UUID memberId) {
    return sql.find(COUNT, MailInvoices::read, feeYear, memberId).orElseThrow();
  }

  private static Mailing read(ResultSet row) throws SQLException {
    return new Mailing(row.getLong("mailed"), row.getLong("waiting"), row.getLong("before"));
  }
}
