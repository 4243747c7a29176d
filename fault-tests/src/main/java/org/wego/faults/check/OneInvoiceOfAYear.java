package org.wego.faults.check;

import java.util.List;

final class OneInvoiceOfAYear implements Invariant {

  private static final String MORE =
      "SELECT member_id, fee_year, count(*) FROM invoice WHERE status <> 'VOID'"
          + " GROUP BY member_id, fee_year HAVING count(*) > 1";

  @Override
  public String name() {
    return "invoices";
  }

  @Override
  public String sentence() {
    return "A member has at most one invoice of a year that is not void.";
  }

  @Override
  public List<String> violations(Evidence evidence) {
    return List.copyOf(evidence.databases().rows("fees", MORE));
  }
}
