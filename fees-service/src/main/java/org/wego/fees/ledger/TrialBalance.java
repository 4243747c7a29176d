package org.wego.fees.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was debited and credited to each account up to a day, that day included.
 *
 * @param debits of all accounts together; always equal to the credits
 */
public record TrialBalance(
    LocalDate asOf, List<Line> lines, BigDecimal debits, BigDecimal credits) {

  /** One account; its balance is debits less credits. */
  public record Line(LedgerAccount account, BigDecimal debits, BigDecimal credits) {

    public BigDecimal balance() {
      return debits.subtract(credits);
    }
  }

  static TrialBalance of(LocalDate asOf, List<Line> lines) {
    return new TrialBalance(
        asOf,
        lines,
        lines.stream().map(Line::debits).reduce(BigDecimal.ZERO, BigDecimal::add),
        lines.stream().map(Line::credits).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
