package org.wego.fees.invoice.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.wego.fees.FeesError;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.ledger.Ledger;
import org.wego.fees.ledger.LockedInvoice;
import org.wego.fees.ledger.MoneyLocks;
import org.wego.fees.ledger.ObligationsChanged;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;
import org.wego.platform.trace.Cause;

/** Stops asking for what is left of an invoice, by a decision of the committee (F12, G5). */
@ApplicationScoped
public class GiveUpInvoice {

  @Inject MoneyLocks locks;
  @Inject Ledger ledger;
  @Inject InvoiceStatusReasons reasons;
  @Inject Event<ObligationsChanged> changed;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Writes off what is left: it is UNCOLLECTIBLE.
   *
   * @return whether there is such an invoice
   * @throws ProblemException INVOICE_SETTLED when nothing is left
   */
  @Transactional
  public boolean asUncollectible(UUID invoiceId, String reason, String decision, String actor) {
    return onUnsettled(
        invoiceId,
        invoice -> {
          reasons.give(invoice.id(), reason, decision);
          ledger.book(
              List.of(
                  invoice.posting(
                      EntryKind.UNCOLLECTIBLE_WRITTEN_OFF, null, invoice.outstanding(), reason)),
              actor);
        });
  }

  /**
   * Keeps it owed, but without reminders and arrears, because sanctions or banking keep the member
   * from paying: PAYMENT_IMPOSSIBLE until money comes after all.
   *
   * @return whether there is such an invoice
   * @throws ProblemException INVOICE_SETTLED when nothing is left
   */
  @Transactional
  public boolean asPaymentImpossible(UUID invoiceId, String reason, String decision) {
    return onUnsettled(
        invoiceId,
        invoice -> {
          Cause cause = Cause.current();
          sql.update(
              """
              WITH changed AS (
                UPDATE invoice
                   SET status = 'PAYMENT_IMPOSSIBLE',
                       payment_impossible_on = coalesce(payment_impossible_on, ?),
                       status_reason = ?, decision_reference = ?,
                       version = version + 1, event_sequence = event_sequence + 1
                 WHERE id = ?
                RETURNING *
              )
              INSERT INTO outbox_event
                     (topic, aggregate_id, epoch, sequence, type, time, payload, traceparent, request_id)
              SELECT 'wego.fees.invoice.v1', c.id, e.epoch, c.event_sequence,
                     'org.wego.fees.invoice-updated.v1', ?, invoice_event(c), ?::text,
                     ?::text
                FROM changed c CROSS JOIN stream_epoch e
              """,
              LocalDate.now(clock),
              reason,
              decision,
              invoice.id(),
              clock.instant(),
              cause.traceparent(),
              cause.requestId());
          changed.fire(new ObligationsChanged(Set.of(invoice.memberId())));
        });
  }

  private boolean onUnsettled(UUID invoiceId, Consumer<LockedInvoice> act) {
    Optional<LockedInvoice> locked = locks.invoice(invoiceId);
    locked.ifPresent(
        invoice -> {
          if (invoice.outstanding().signum() == 0) {
            throw new ProblemException(
                FeesError.INVOICE_SETTLED, "It is " + invoice.status() + ", and nothing is left");
          }
          act.accept(invoice);
        });
    return locked.isPresent();
  }
}
