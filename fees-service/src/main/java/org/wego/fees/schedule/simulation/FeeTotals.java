package org.wego.fees.schedule.simulation;

import java.math.BigDecimal;
import org.wego.fees.Region;

/**
 * The members of a region in a simulation, or all of them.
 *
 * @param region {@code null} for all
 * @param exempt pay nothing, whatever the charts say (F8)
 * @param presentTotal of the members that are not exempt and whose fee is known by both schedules
 * @param newTotal of the same members
 */
public record FeeTotals(
    Region region,
    int rising,
    int falling,
    int unchanged,
    int exempt,
    int exceptions,
    BigDecimal presentTotal,
    BigDecimal newTotal) {

  static final FeeTotals NONE =
      new FeeTotals(null, 0, 0, 0, 0, 0, new BigDecimal("0.00"), new BigDecimal("0.00"));

  /** Both together. */
  FeeTotals plus(FeeTotals other) {
    return new FeeTotals(
        null,
        rising + other.rising,
        falling + other.falling,
        unchanged + other.unchanged,
        exempt + other.exempt,
        exceptions + other.exceptions,
        presentTotal.add(other.presentTotal),
        newTotal.add(other.newTotal));
  }

  public int members() {
    return rising + falling + unchanged + exempt + exceptions;
  }

  public BigDecimal difference() {
    return newTotal.subtract(presentTotal);
  }
}
