package org.wego.fees.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.trace.Cause;

/**
 * The double-entry ledger (F12). Whatever moves money books here, and here only: the same statement
 * set keeps the sums on invoices and accounts, their statuses and their events.
 *
 * <p>Locks are taken in this order: the counter of a fee year, billing accounts by their ids,
 * invoices by their ids. Whoever issues invoices or moves a member's credit locks the account
 * {@code FOR UPDATE}: then a payment and a run at the same time see one another, and credit meets
 * the new invoice whichever comes first. Nobody locks a second account after an invoice.
 */
@ApplicationScoped
public class Ledger {

  private static final String BOOK =
      """
      INSERT INTO ledger_entry
             (transaction_id, kind, debit, credit, amount, currency, member_id, invoice_id,
              payment_id, credit_note_id, reason, booked_on, booked_at, booked_by)
      SELECT ?, p.kind, p.debit, p.credit, p.amount, 'USD', p.member_id, p.invoice_id, p.payment_id,
             p.credit_note_id, p.reason, ?, ?, ?
        FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::uuid[], ?::uuid[], ?::uuid[],
                    ?::uuid[], ?::text[])
             AS p (kind, debit, credit, amount, member_id, invoice_id, payment_id, credit_note_id,
                   reason)
      """;

  private static final String SETTLE_INVOICES =
      """
      WITH moved AS (
        SELECT e.invoice_id,
               sum(CASE e.kind WHEN 'CREDIT_ALLOCATED' THEN e.amount
                               WHEN 'ALLOCATION_REVERSED' THEN -e.amount ELSE 0 END) AS paid,
               sum(CASE e.kind WHEN 'CREDIT_NOTE_ISSUED' THEN e.amount ELSE 0 END) AS credited,
               sum(CASE WHEN e.kind IN ('SHORTFALL_WRITTEN_OFF', 'UNCOLLECTIBLE_WRITTEN_OFF')
                          THEN e.amount
                        WHEN e.kind = 'WRITE_OFF_REVERSED' THEN -e.amount ELSE 0 END)
                 AS written_off,
               bool_or(e.kind = 'INVOICE_VOIDED') AS voided,
               bool_or(e.kind = 'UNCOLLECTIBLE_WRITTEN_OFF') AS uncollectible
          FROM ledger_entry e
         WHERE e.transaction_id = ? AND e.invoice_id IS NOT NULL AND e.kind <> 'INVOICE_ISSUED'
         GROUP BY e.invoice_id
      ), settled AS (
        UPDATE invoice i
           SET paid = i.paid + m.paid,
               credited = i.credited + m.credited,
               written_off = i.written_off + m.written_off,
               status = CASE
                 WHEN m.voided THEN 'VOID'
                 WHEN m.uncollectible
                   OR i.status = 'UNCOLLECTIBLE' AND i.written_off + m.written_off > 0
                   THEN 'UNCOLLECTIBLE'
                 WHEN i.total = i.paid + m.paid + i.credited + m.credited
                                + i.written_off + m.written_off THEN 'PAID'
                 WHEN i.status = 'PAYMENT_IMPOSSIBLE' THEN i.status
                 WHEN i.paid + m.paid > 0 THEN 'PARTIALLY_PAID'
                 ELSE 'OPEN'
               END,
               version = i.version + 1,
               event_sequence = i.event_sequence + 1
          FROM moved m
         WHERE i.id = m.invoice_id
        RETURNING i.*
      )
      INSERT INTO outbox_event
             (topic, aggregate_id, epoch, sequence, type, time, payload, traceparent, request_id)
      SELECT 'wego.fees.invoice.v1', s.id, e.epoch, s.event_sequence,
             'org.wego.fees.invoice-' || CASE s.status WHEN 'VOID' THEN 'voided'
                                                      WHEN 'PAID' THEN 'paid'
                                                      ELSE 'updated' END || '.v1',
             ?, invoice_event(s), ?::text, ?::text
        FROM settled s
       CROSS JOIN stream_epoch e
       ORDER BY s.id
      """;

  private static final String MOVE_CREDIT =
      """
      UPDATE billing_account a
         SET credit = a.credit + m.amount
        FROM (SELECT e.member_id,
                     sum(CASE WHEN e.credit = 'MEMBER_CREDIT' THEN e.amount ELSE -e.amount END)
                       AS amount
                FROM ledger_entry e
               WHERE e.transaction_id = ? AND 'MEMBER_CREDIT' IN (e.debit, e.credit)
               GROUP BY e.member_id) m
       WHERE a.member_id = m.member_id
      """;

  private static final String MOVE_PAYMENTS =
      """
      UPDATE payment p
         SET unallocated = p.unallocated + m.amount, version = p.version + 1
        FROM (SELECT e.payment_id,
                     sum(CASE WHEN e.credit = 'MEMBER_CREDIT' THEN e.amount ELSE -e.amount END)
                       AS amount
                FROM ledger_entry e
               WHERE e.transaction_id = ? AND e.payment_id IS NOT NULL
               GROUP BY e.payment_id) m
       WHERE p.id = m.payment_id
      """;

  @Inject Event<ObligationsChanged> changed;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Books them together and settles the invoices and accounts that they touch; the caller holds
   * their locks, unless it only issues invoices.
   *
   * @param actor who does it, for the record
   * @return the id of the transaction, under which they are found
   */
  @Transactional(TxType.MANDATORY)
  public UUID book(Collection<Posting> postings, String actor) {
    UUID transaction = Ids.next();
    Instant now = clock.instant();
    sql.update(
        BOOK,
        transaction,
        LocalDate.now(clock),
        now,
        actor,
        array("text", postings, p -> p.kind().name()),
        array("text", postings, p -> p.kind().debit().name()),
        array("text", postings, p -> p.kind().credit().name()),
        array("numeric", postings, Posting::amount),
        array("uuid", postings, Posting::memberId),
        array("uuid", postings, Posting::invoiceId),
        array("uuid", postings, Posting::paymentId),
        array("uuid", postings, Posting::creditNoteId),
        array("text", postings, Posting::reason));
    Cause cause = Cause.current();
    sql.update(SETTLE_INVOICES, transaction, now, cause.traceparent(), cause.requestId());
    sql.update(MOVE_CREDIT, transaction);
    sql.update(MOVE_PAYMENTS, transaction);
    changed.fire(
        new ObligationsChanged(
            postings.stream().map(Posting::memberId).collect(Collectors.toSet())));
    return transaction;
  }

  private static SqlArray array(
      String type, Collection<Posting> postings, Function<Posting, Object> value) {
    return new SqlArray(type, postings.stream().map(value).toArray());
  }
}
