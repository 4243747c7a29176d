package org.wego.fees.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.ledger.Ledger;
import org.wego.fees.ledger.MoneyLocks;
import org.wego.fees.ledger.Posting;
import org.wego.platform.problem.ProblemException;

/** Pays back to a member what no invoice has used of a payment (F12). */
@ApplicationScoped
public class RefundPayment {

  @Inject MoneyLocks locks;
  @Inject Ledger ledger;

  /**
   * Books the refund; the transfer itself is the bank's.
   *
   * @param reason kept with the entry
   * @return the payment's id, empty when there is no such payment
   * @throws ProblemException AMOUNT_TOO_HIGH when less is left of it
   */
  @Transactional
  public Optional<UUID> refund(UUID paymentId, BigDecimal amount, String reason, String actor) {
    return locks
        .payment(paymentId)
        .map(
            payment -> {
              AllocatePayment.requireAtMost(payment.unallocated(), amount);
              ledger.book(
                  List.of(
                      new Posting(
                          EntryKind.REFUND_PAID,
                          payment.memberId(),
                          null,
                          payment.id(),
                          null,
                          amount,
                          reason)),
                  actor);
              return payment.id();
            });
  }
}
