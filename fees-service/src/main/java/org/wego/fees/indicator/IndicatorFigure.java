package org.wego.fees.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A country's GDP per capita, PPP, of a year, as told by an edition (F6). It is kept as published,
 * shown with two decimals at least, and never rounded (F4).
 */
public record IndicatorFigure(String country, int year, BigDecimal gdpPerCapitaPpp) {

  /** Digits before the decimal point, and after it. */
  public static final int INTEGER_DIGITS = 10;

  public static final int FRACTION_DIGITS = 10;

  public IndicatorFigure {
    if (gdpPerCapitaPpp.scale() < 2) {
      gdpPerCapitaPpp = gdpPerCapitaPpp.setScale(2, RoundingMode.UNNECESSARY);
    }
  }
}
