package org.wego.awards.ranking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How exactly rankings are worked out, and to which decimals they are told and compared. */
final class Precision {

  /** For what has no end in decimals: quotients and roots, to 34 digits. */
  static final MathContext WORKING = MathContext.DECIMAL128;

  /** As many as a sheet's score can have: four of a weight and two of a value. */
  static final int DECIMALS = 6;

  // What differs only behind these is the same number worked out in two ways.
  private static final int DECIMALS_WITHOUT_NOISE = 20;

  private Precision() {}

  /**
   * What is told and compared: half up to six decimals. Numbers that are equal stay equal, also
   * where they are just between two decimals and were worked out in different ways.
   */
  static BigDecimal round(BigDecimal number) {
    return number
        .setScale(DECIMALS_WITHOUT_NOISE, RoundingMode.HALF_EVEN)
        .setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
