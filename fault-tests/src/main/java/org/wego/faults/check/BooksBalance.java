package org.wego.faults.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Each entry of the ledger debits one account and credits another; so their sums are equal if no
 * entry lacks one. What invoices say of themselves must be what the ledger has booked.
 */
final class BooksBalance implements Invariant {

  private static final String UNEVEN =
      """
      SELECT side.debits, side.credits FROM (
        SELECT (SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE debit IS NOT NULL) AS debits,
               (SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE credit IS NOT NULL)
                 AS credits) side
      WHERE side.debits <> side.credits
      """;

  /** An invoice that is not void was booked once, with its total. */
  private static final String UNBOOKED =
      """
      SELECT i.number, i.total, coalesce(sum(e.amount), 0)
      FROM invoice i LEFT JOIN ledger_entry e
        ON e.invoice_id = i.id AND e.kind = 'INVOICE_ISSUED'
      GROUP BY i.id, i.number, i.total HAVING i.total <> coalesce(sum(e.amount), 0)
      """;

  @Override
  public String name() {
    return "books";
  }

  @Override
  public String sentence() {
    return "Debits equal credits, and every invoice is booked once with its total.";
  }

  @Override
  public List<String> violations(Evidence evidence) {
    List<String> found = new ArrayList<>(evidence.databases().rows("fees", UNEVEN));
    found.addAll(evidence.databases().rows("fees", UNBOOKED));
    return found;
  }
}
