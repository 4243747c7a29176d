package org.wego.fees.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.fees.ledger.MoneyLocks;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Notes which entry a payment is that was entered by hand (F12). */
@ApplicationScoped
class LinkPayment {

  @Inject MoneyLocks locks;
  @Inject Sql sql;

  private record Known(BigDecimal amount, UUID bankEntryId) {}

  /**
   * The payment is this entry, which the caller has locked; the payment's account is locked here.
   *
   * @throws ProblemException PAYMENT_UNKNOWN, PAYMENT_DIFFERS, PAYMENT_TOLD
   */
  @Transactional(TxType.MANDATORY)
  public void to(BankEntry entry, UUID paymentId) {
    Known payment = lock(paymentId);
    if (payment.bankEntryId() != null) {
      throw new ProblemException(FeesError.PAYMENT_TOLD, "Another entry is this payment already")
          .with("entry", "/api/v1/bank-statement-entries/" + payment.bankEntryId());
    }
    new Faults()
        .addIf(
            payment.amount().compareTo(entry.amount()) != 0,
            "/paymentId",
            FeesError.PAYMENT_DIFFERS.name(),
            "The payment is of " + payment.amount().toPlainString() + " USD")
        .throwIfAny(FeesError.PAYMENT_DIFFERS);
    sql.update(
        "UPDATE payment SET bank_entry_id = ?, version = version + 1 WHERE id = ?",
        entry.id(),
        paymentId);
  }

  private Known lock(UUID paymentId) {
    new Faults()
        .addIf(
            locks.payment(paymentId).isEmpty(),
            "/paymentId",
            FeesError.PAYMENT_UNKNOWN.name(),
            "No payment has this id")
        .throwIfAny(FeesError.PAYMENT_UNKNOWN);
    return sql.find(
            "SELECT amount, bank_entry_id FROM payment WHERE id = ?",
            row -> new Known(row.getBigDecimal(1), row.getObject(2, UUID.class)),
            paymentId)
        .orElseThrow();
  }
}
