package org.wego.fees.ledger;

import java.math.BigDecimal;
import java.util.UUID;
import org.wego.fees.invoice.InvoiceStatus;

/**
 * An invoice that nobody else settles now; amounts as in its columns.
 *
 * @param paid what payments covered
 * @param credited what credit notes took back
 * @param writtenOff what was given up
 * @param outstanding what is left
 */
public record LockedInvoice(
    UUID id,
    UUID memberId,
    int feeYear,
    InvoiceStatus status,
    BigDecimal total,
    BigDecimal paid,
    BigDecimal credited,
    BigDecimal writtenOff,
    BigDecimal outstanding) {

  public boolean uncollectible() {
    return status == InvoiceStatus.UNCOLLECTIBLE;
  }

  /**
   * What money can still be used for: what is left, or what was given up of an uncollectible one.
   */
  public BigDecimal payable() {
    return uncollectible() ? writtenOff : outstanding;
  }

  /** What a credit note can still take back: what is left, and what was paid. */
  public BigDecimal creditable() {
    return outstanding.add(paid);
  }

  /** A posting that touches it. */
  public Posting posting(EntryKind kind, UUID payment, BigDecimal amount, String reason) {
    return new Posting(kind, memberId, id, payment, null, amount, reason);
  }
}
