package org.wego.fees.invoice.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.fees.invoice.InvoiceStatus;
import org.wego.fees.ledger.AllocateCredit;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.ledger.Ledger;
import org.wego.fees.ledger.LockedInvoice;
import org.wego.fees.ledger.MoneyLocks;
import org.wego.fees.ledger.Posting;
import org.wego.fees.notice.GiveNotice;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;
import org.wego.platform.trace.Cause;

/** Makes an invoice void: it asks for nothing from then on, and keeps its number (F11, F12). */
@ApplicationScoped
public class VoidInvoice {

  /** Of an invoice that asked for nothing, the ledger has nothing to take back. */
  private static final String VOID_OF_NOTHING =
      """
      WITH changed AS (
        UPDATE invoice
           SET status = 'VOID', version = version + 1, event_sequence = event_sequence + 1
         WHERE id = ?
        RETURNING *
      )
      INSERT INTO outbox_event
             (topic, aggregate_id, epoch, sequence, type, time, payload, traceparent, request_id)
      SELECT 'wego.fees.invoice.v1', c.id, e.epoch, c.event_sequence,
             'org.wego.fees.invoice-voided.v1', ?, invoice_event(c), ?::text, ?::text
        FROM changed c CROSS JOIN stream_epoch e
      """;

  @Inject MoneyLocks locks;
  @Inject Ledger ledger;
  @Inject ReverseAllocations reverseAllocations;
  @Inject AllocateCredit allocateCredit;
  @Inject GiveNotice giveNotice;
  @Inject InvoiceStatusReasons reasons;
  @Inject Sql sql;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Makes it void. What was paid for it becomes the member's credit, which its other invoices use.
   *
   * @return whether there is such an invoice
   * @throws ProblemException INVOICE_NOT_VOIDABLE when it is void, or a credit note or write-off
   *     has settled a part of it
   */
  @Transactional
  public boolean makeVoid(UUID invoiceId, String reason, String actor) {
    Optional<LockedInvoice> locked = locks.invoice(invoiceId);
    locked.ifPresent(invoice -> makeVoid(invoice, reason, actor));
    return locked.isPresent();
  }

  private void makeVoid(LockedInvoice invoice, String reason, String actor) {
    if (invoice.status() == InvoiceStatus.VOID) {
      throw new ProblemException(FeesError.INVOICE_NOT_VOIDABLE, "The invoice is void already");
    }
    if (invoice.credited().add(invoice.writtenOff()).signum() > 0) {
      throw new ProblemException(
          FeesError.INVOICE_NOT_VOIDABLE, "A part of it was credited or written off already");
    }
    reasons.give(invoice.id(), reason, null);
    if (invoice.total().signum() == 0) {
      Cause cause = Cause.current();
      sql.update(
          VOID_OF_NOTHING, invoice.id(), clock.instant(), cause.traceparent(), cause.requestId());
      outbox.wakeRelayAfterCommit();
    } else {
      List<Posting> postings =
          new ArrayList<>(reverseAllocations.of(invoice, invoice.paid(), "The invoice is void"));
      postings.add(invoice.posting(EntryKind.INVOICE_VOIDED, null, invoice.total(), reason));
      ledger.book(postings, actor);
    }
    reasons.forgetDecision(invoice.id());
    allocateCredit.toInvoicesOf(List.of(invoice.memberId()), actor);
    giveNotice.ofVoid(invoice.id(), invoice.memberId(), actor);
  }
}
