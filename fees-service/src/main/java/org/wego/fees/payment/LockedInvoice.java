package org.wego.fees.payment;

import java.math.BigDecimal;
import java.util.UUID;
import org.wego.fees.invoice.InvoiceStatus;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.ledger.Posting;

/**
 * An invoice that nobody else settles now.
 *
 * @param writtenOff what was given up of it
 */
record LockedInvoice(
    UUID id, UUID memberId, InvoiceStatus status, BigDecimal outstanding, BigDecimal writtenOff) {

  boolean uncollectible() {
    return status == InvoiceStatus.UNCOLLECTIBLE;
  }

  /**
   * What money can still be used for: what is left, or what was given up of an uncollectible one.
   */
  BigDecimal payable() {
    return uncollectible() ? writtenOff : outstanding;
  }

  Posting posting(EntryKind kind, UUID payment, BigDecimal amount, String reason) {
    return new Posting(kind, memberId, id, payment, amount, reason);
  }
}
