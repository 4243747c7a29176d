package org.wego.fees.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Lets members be told of what was done, each thing once (N1). A notice is a row in the transaction
 * of what it tells of; who has no billing contact is told when there is one.
 */
@ApplicationScoped
public class GiveNotice {

  private static final String GIVE =
      """
      INSERT INTO notice (kind, subject_id, member_id, member_name, invoice_id, given_at, given_by)
      SELECT ?, ?, a.member_id, a.member_name, ?, ?, ?
        FROM billing_account a
       WHERE a.member_id = ?
      ON CONFLICT (subject_id, kind) DO NOTHING
      """;

  private static final String GIVE_PAYMENTS =
      """
      INSERT INTO notice (kind, subject_id, member_id, member_name, given_at, given_by)
      SELECT 'PAYMENT_RECEIVED', p.id, p.member_id, a.member_name, ?, ?
        FROM payment p
        JOIN billing_account a ON a.member_id = p.member_id
       WHERE p.id = ANY (?)
       ORDER BY p.member_id, p.id
      ON CONFLICT (subject_id, kind) DO NOTHING
      """;

  private static final String GIVE_ISSUED =
      """
      INSERT INTO notice (kind, subject_id, member_id, member_name, invoice_id, given_at, given_by)
      SELECT 'INVOICE_ISSUED', i.id, i.member_id, i.member_name, i.id, ?, ?
        FROM invoice i
       WHERE i.member_id = ANY (?) AND i.fee_year = ? AND i.status <> 'VOID'
       ORDER BY i.member_id
      ON CONFLICT (subject_id, kind) DO NOTHING
      """;

  private static final String GIVE_REPLACEMENT =
      """
      INSERT INTO notice (kind, subject_id, member_id, member_name, invoice_id, given_at, given_by)
      SELECT 'INVOICE_ISSUED', i.id, i.member_id, i.member_name, i.id, ?, ?
        FROM invoice i
        JOIN notice n ON n.subject_id = i.replaces AND n.kind = 'INVOICE_ISSUED'
       WHERE i.replaces = ?
      ON CONFLICT (subject_id, kind) DO NOTHING
      """;

  @Inject Sql sql;
  @Inject MailConfig config;
  @Inject Clock clock;

  /** Money came in. */
  @Transactional(TxType.MANDATORY)
  public void ofPayments(List<UUID> payments, String actor) {
    sql.update(GIVE_PAYMENTS, clock.instant(), actor, SqlArray.of("uuid", payments));
  }

  /** A part of an invoice was taken back. */
  @Transactional(TxType.MANDATORY)
  public void ofCreditNote(UUID creditNoteId, UUID memberId, UUID invoiceId, String actor) {
    give(NoticeKind.CREDIT_NOTE_ISSUED, creditNoteId, memberId, invoiceId, actor);
  }

  /** An invoice is void; told to whoever was told of the invoice. */
  @Transactional(TxType.MANDATORY)
  public void ofVoid(UUID invoiceId, UUID memberId, String actor) {
    give(NoticeKind.INVOICE_VOIDED, invoiceId, memberId, invoiceId, actor);
  }

  /** Members may have an invoice of the year now; told at once only where that is configured. */
  @Transactional(TxType.MANDATORY)
  public void ofInvoices(List<UUID> members, int feeYear, String actor) {
    if (config.invoices() == MailConfig.Invoices.AT_ONCE) {
      sql.update(GIVE_ISSUED, clock.instant(), actor, SqlArray.of("uuid", members), feeYear);
    }
  }

  /** An invoice stands for a void one now; told to whoever that one was told to, or was to be. */
  @Transactional(TxType.MANDATORY)
  public void ofReplacement(UUID voided, String actor) {
    sql.update(GIVE_REPLACEMENT, clock.instant(), actor, voided);
  }

  private void give(NoticeKind kind, UUID subject, UUID member, UUID invoice, String actor) {
    sql.update(GIVE, kind, subject, invoice, clock.instant(), actor, member);
  }
}
