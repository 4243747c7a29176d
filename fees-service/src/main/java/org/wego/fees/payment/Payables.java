package org.wego.fees.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.fees.ledger.LockedInvoice;

/** What is left to pay of locked invoices, while several transfers are taken in together. */
public final class Payables {

  private final BigDecimal tolerance;
  private final Map<UUID, BigDecimal> left = new HashMap<>();

  /**
   * @param tolerance what banks on the way may keep
   */
  public Payables(BigDecimal tolerance) {
    this.tolerance = tolerance;
  }

  /** What a transfer does for an invoice. */
  record Share(LockedInvoice invoice, BigDecimal used, BigDecimal shortfall) {}

  /** What money can still be used for, of all these invoices. */
  public BigDecimal of(List<LockedInvoice> invoices) {
    return invoices.stream().map(this::of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal of(LockedInvoice invoice) {
    return left.getOrDefault(invoice.id(), invoice.payable());
  }

  /** Whether the amount pays these invoices, within the tolerance, and nothing beyond them. */
  public boolean settles(BigDecimal amount, List<LockedInvoice> invoices) {
    BigDecimal missing = of(invoices).subtract(amount);
    return missing.signum() == 0
        || missing.signum() > 0
            && missing.compareTo(tolerance) <= 0
            && missing.compareTo(of(last(invoices))) < 0
            && !last(invoices).uncollectible();
  }

  private static LockedInvoice last(List<LockedInvoice> invoices) {
    return invoices.get(invoices.size() - 1);
  }

  /**
   * Uses the amount for these invoices in their order. When no more than the tolerance is left of
   * an invoice that it reached, the rest is a shortfall to be written off.
   */
  public List<Share> serve(BigDecimal amount, List<LockedInvoice> invoices) {
    List<Share> shares = new ArrayList<>();
    BigDecimal money = amount;
    for (LockedInvoice invoice : invoices) {
      BigDecimal payable = of(invoice);
      BigDecimal used = payable.min(money);
      if (used.signum() > 0) {
        BigDecimal rest = payable.subtract(used);
        BigDecimal shortfall =
            rest.compareTo(tolerance) <= 0 && !invoice.uncollectible() ? rest : BigDecimal.ZERO;
        shares.add(new Share(invoice, used, shortfall));
        left.put(invoice.id(), rest.subtract(shortfall));
        money = money.subtract(used);
      }
    }
    return shares;
  }
}
