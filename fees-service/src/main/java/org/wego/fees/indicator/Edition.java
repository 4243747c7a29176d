package org.wego.fees.indicator;

import java.time.YearMonth;

/**
 * Where figures come from (F6).
 *
 * @param source the publication
 * @param month the month of publication, by which editions are ordered
 * @param projectionFrom the first year whose figures are projections
 */
public record Edition(String source, YearMonth month, int projectionFrom) {

  /**
   * An edition in which, unless told otherwise, the figures of its own year and of later years are
   * projections.
   */
  public static Edition of(String source, YearMonth month, Integer projectionFrom) {
    return new Edition(source, month, projectionFrom != null ? projectionFrom : month.getYear());
  }
}
