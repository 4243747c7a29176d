package org.wego.fees.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.ledger.Ledger;
import org.wego.fees.ledger.LockedInvoice;
import org.wego.fees.ledger.MoneyLocks;
import org.wego.fees.ledger.Posting;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Uses what is left of a payment for an invoice that the Secretariat names (F12). */
@ApplicationScoped
public class AllocatePayment {

  @Inject MoneyLocks locks;
  @Inject Ledger ledger;

  /**
   * Allocates the amount.
   *
   * @return the payment's id, empty when there is no such payment
   * @throws ProblemException INVOICE_UNKNOWN, AMOUNT_TOO_HIGH
   */
  @Transactional
  public Optional<UUID> allocate(UUID paymentId, UUID invoiceId, BigDecimal amount, String actor) {
    return locks
        .payment(paymentId)
        .map(
            payment -> {
              LockedInvoice invoice =
                  locks
                      .invoiceOf(payment.memberId(), invoiceId)
                      .orElseThrow(AllocatePayment::unknownInvoice);
              requireAtMost(payment.unallocated().min(invoice.outstanding()), amount);
              ledger.book(
                  List.of(
                      new Posting(
                          EntryKind.CREDIT_ALLOCATED,
                          payment.memberId(),
                          invoice.id(),
                          payment.id(),
                          null,
                          amount,
                          null)),
                  actor);
              return payment.id();
            });
  }

  private static ProblemException unknownInvoice() {
    String detail = "The payment's member has no such invoice";
    return new ProblemException(FeesError.INVOICE_UNKNOWN, detail)
        .withFaults(List.of(new Fault("/invoiceId", FeesError.INVOICE_UNKNOWN.name(), detail)));
  }

  static void requireAtMost(BigDecimal limit, BigDecimal amount) {
    new Faults()
        .addIf(
            amount.compareTo(limit) > 0,
            "/amount",
            FeesError.AMOUNT_TOO_HIGH.name(),
            "At most " + limit.toPlainString() + " USD can be used")
        .throwIfAny(FeesError.AMOUNT_TOO_HIGH);
  }
}
