package org.wego.fees.report;

import java.math.BigDecimal;

/**
 * What is owed on a day by how long it is due, derived from the ledger.
 *
 * @param current not due before that day
 * @param credit money that no invoice has used by then
 */
public record Ageing(
    BigDecimal current,
    BigDecimal days1To30,
    BigDecimal days31To60,
    BigDecimal days61To90,
    BigDecimal over90,
    BigDecimal credit) {

  private static final BigDecimal ZERO = new BigDecimal("0.00");

  static final Ageing NONE = new Ageing(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

  /** All that is owed: the receivables of the trial balance (F12). */
  public BigDecimal owed() {
    return current.add(days1To30).add(days31To60).add(days61To90).add(over90);
  }

  public BigDecimal balance() {
    return owed().subtract(credit);
  }

  Ageing plus(Ageing other) {
    return new Ageing(
        current.add(other.current),
        days1To30.add(other.days1To30),
        days31To60.add(other.days31To60),
        days61To90.add(other.days61To90),
        over90.add(other.over90),
        credit.add(other.credit));
  }
}
