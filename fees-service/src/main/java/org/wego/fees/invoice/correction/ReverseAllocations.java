package org.wego.fees.invoice.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.ledger.LockedInvoice;
import org.wego.fees.ledger.Posting;
import org.wego.platform.persistence.sql.Sql;

/** Gives back to payments what an invoice no longer needs of them, the latest payment first. */
@ApplicationScoped
class ReverseAllocations {

  @Inject Sql sql;

  private record Used(UUID payment, BigDecimal amount) {}

  /**
   * The postings that give back this much.
   *
   * @param amount at most what was paid
   */
  List<Posting> of(LockedInvoice invoice, BigDecimal amount, String reason) {
    List<Posting> postings = new ArrayList<>();
    BigDecimal left = amount;
    for (Used used : used(invoice.id())) {
      BigDecimal reversed = used.amount().min(left);
      if (reversed.signum() > 0) {
        postings.add(
            invoice.posting(EntryKind.ALLOCATION_REVERSED, used.payment(), reversed, reason));
        left = left.subtract(reversed);
      }
    }
    if (left.signum() > 0) {
      throw new IllegalStateException(
          "Invoice " + invoice.id() + " shows more paid than its ledger by " + left);
    }
    return postings;
  }

  private List<Used> used(UUID invoiceId) {
    return sql.list(
        """
        SELECT e.payment_id,
               sum(CASE e.kind WHEN 'CREDIT_ALLOCATED' THEN e.amount ELSE -e.amount END) AS amount
          FROM ledger_entry e
         WHERE e.invoice_id = ? AND e.kind IN ('CREDIT_ALLOCATED', 'ALLOCATION_REVERSED')
         GROUP BY e.payment_id
         ORDER BY max(e.booked_at) DESC, e.payment_id
        """,
        row -> new Used(row.getObject("payment_id", UUID.class), row.getBigDecimal("amount")),
        invoiceId);
  }
}
