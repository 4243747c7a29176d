package org.wego.fees.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.fees.ledger.AllocateCredit;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.ledger.Ledger;
import org.wego.fees.ledger.LockedInvoice;
import org.wego.fees.ledger.MoneyLocks;
import org.wego.fees.ledger.Posting;
import org.wego.fees.notice.GiveNotice;
import org.wego.fees.sql.Sql;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.Faults;

/**
 * Takes in money (F12). It is a fact that came through the bank, so it is never refused for the
 * state of an invoice: what an invoice cannot use stays the member's credit.
 */
@ApplicationScoped
public class ReceivePayment {

  @Inject MoneyLocks locks;
  @Inject Ledger ledger;
  @Inject AllocateCredit allocateCredit;
  @Inject GiveNotice giveNotice;
  @Inject PaymentConfig config;
  @Inject Sql sql;
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
    return locks.invoice(invoiceId).map(invoice -> receive(invoice, receipt, actor));
  }

  /**
   * Takes in what a member paid, for its invoices in the order in which they are due.
   *
   * @return the payment's id, empty when there is no such account
   */
  @Transactional
  public Optional<UUID> fromMember(UUID memberId, Receipt receipt, String actor) {
    requirePast(receipt);
    if (!locks.account(memberId)) {
      return Optional.empty();
    }
    UUID payment = record(memberId, receipt, actor);
    ledger.book(List.of(received(memberId, payment, receipt.amount())), actor);
    allocateCredit.toInvoicesOf(List.of(memberId), actor);
    return Optional.of(payment);
  }

  private UUID receive(LockedInvoice invoice, Receipt receipt, String actor) {
    UUID payment = record(invoice.memberId(), receipt, actor);
    List<Posting> postings = new ArrayList<>();
    postings.add(received(invoice.memberId(), payment, receipt.amount()));
    BigDecimal payable = invoice.payable();
    BigDecimal used = payable.min(receipt.amount());
    if (used.signum() > 0) {
      if (invoice.uncollectible()) {
        postings.add(
            invoice.posting(
                EntryKind.WRITE_OFF_REVERSED, null, used, "Paid after it was given up"));
      }
      postings.add(invoice.posting(EntryKind.CREDIT_ALLOCATED, payment, used, null));
      shortfall(invoice, payable.subtract(used)).ifPresent(postings::add);
    }
    ledger.book(postings, actor);
    allocateCredit.toInvoicesOf(List.of(invoice.memberId()), actor);
    return payment;
  }

  private Optional<Posting> shortfall(LockedInvoice invoice, BigDecimal left) {
    return left.signum() > 0
            && left.compareTo(config.shortfallTolerance()) <= 0
            && !invoice.uncollectible()
        ? Optional.of(
            invoice.posting(
                EntryKind.SHORTFALL_WRITTEN_OFF,
                null,
                left,
                "Charges of banks on the way, within the tolerance of "
                    + config.shortfallTolerance().toPlainString()
                    + " USD"))
        : Optional.empty();
  }

  private static Posting received(UUID memberId, UUID payment, BigDecimal amount) {
    return new Posting(EntryKind.PAYMENT_RECEIVED, memberId, null, payment, null, amount, null);
  }

  private UUID record(UUID memberId, Receipt receipt, String actor) {
    UUID id = Ids.next();
    sql.update(
        """
        INSERT INTO payment
               (id, member_id, amount, currency, received_on, reference, payer, recorded_at,
                recorded_by)
        VALUES (?, ?, ?, 'USD', ?, ?, ?, ?, ?)
        """,
        id,
        memberId,
        receipt.amount(),
        receipt.receivedOn(),
        receipt.reference(),
        receipt.payer(),
        clock.instant(),
        actor);
    giveNotice.ofPayments(List.of(id), actor);
    return id;
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
