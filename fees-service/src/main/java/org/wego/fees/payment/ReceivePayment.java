package org.wego.fees.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.fees.ledger.LockedInvoice;
import org.wego.fees.ledger.MoneyLocks;
import org.wego.platform.problem.Faults;

/**
 * Takes in money (F12). It is a fact that came through the bank, so it is never refused for the
 * state of an invoice: what an invoice cannot use stays the member's credit.
 */
@ApplicationScoped
public class ReceivePayment {

  @Inject MoneyLocks locks;
  @Inject TakeInTransfers takeInTransfers;
  @Inject Clock clock;

  /**
   * Takes in what was paid for an invoice. The invoice is served first, an uncollectible one too;
   * when no more than the configured tolerance is left of it, the rest is written off as a wire
   * shortfall. Money beyond it pays the member's other invoices, and is credit after that.
   *
   * @return the payment's id, empty when there is no such invoice
   */
  @Transactional
  public Optional<UUID> forInvoice(UUID invoiceId, Receipt receipt, String actor) {
    requirePast(receipt);
    return locks
        .invoice(invoiceId)
        .map(invoice -> receive(invoice.memberId(), List.of(invoice), receipt, actor));
  }

  /**
   * Takes in what a member paid, for its invoices in the order in which they are due.
   *
   * @return the payment's id, empty when there is no such account
   */
  @Transactional
  public Optional<UUID> fromMember(UUID memberId, Receipt receipt, String actor) {
    requirePast(receipt);
    return locks.account(memberId)
        ? Optional.of(receive(memberId, List.of(), receipt, actor))
        : Optional.empty();
  }

  private UUID receive(UUID memberId, List<LockedInvoice> invoices, Receipt receipt, String actor) {
    Transfer transfer = new Transfer(memberId, invoices, receipt, null);
    return takeInTransfers.take(List.of(transfer), actor).get(0);
  }

  private void requirePast(Receipt receipt) {
    new Faults()
        .addIf(
            receipt.receivedOn().isAfter(LocalDate.now(clock)),
            "/receivedOn",
            FeesError.DATE_IN_FUTURE.name(),
            "Money cannot have come in after today")
        .throwIfAny(FeesError.DATE_IN_FUTURE);
  }
}
