package org.wego.fees.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.wego.fees.MemberCategory;
import org.wego.fees.OrganizationType;

/**
 * A cell of a chart. Bands are half-open (F4): from the first figure to below the other.
 *
 * @param organizationType {@code null} in the Full chart, which does not tell types apart
 * @param gdpBand the band as printed
 * @param gdpBelow {@code null} for the last band
 * @param populationBand the band as printed; {@code null} in the Friendship chart, as its bounds
 *     are
 * @param populationFrom inhabitants, not thousands
 */
public record FeeCell(
    MemberCategory category,
    OrganizationType organizationType,
    String gdpBand,
    BigDecimal gdpFrom,
    BigDecimal gdpBelow,
    String populationBand,
    Long populationFrom,
    Long populationBelow,
    BigDecimal amount) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final long THOUSAND = 1_000;

  /** The same cell at another fee, to the cent. */
  FeeCell changedBy(BigDecimal percent) {
    return new FeeCell(
        category,
        organizationType,
        gdpBand,
        gdpFrom,
        gdpBelow,
        populationBand,
        populationFrom,
        populationBelow,
        amount.multiply(HUNDRED.add(percent)).divide(HUNDRED, 2, RoundingMode.HALF_UP));
  }

  /** The same cell with its bands in words, where none are given. */
  public FeeCell labelled() {
    return new FeeCell(
        category,
        organizationType,
        gdpBand == null ? gdpInWords() : gdpBand,
        gdpFrom,
        gdpBelow,
        populationBand == null && populationFrom != null ? populationInWords() : populationBand,
        populationFrom,
        populationBelow,
        amount);
  }

  /** The bands as the brochure prints them: whole numbers, both of them inside. */
  private String gdpInWords() {
    if (gdpBelow == null) {
      return gdpFrom.toPlainString() + " or more";
    }
    boolean whole = isWhole(gdpFrom) && isWhole(gdpBelow);
    return whole
        ? plain(gdpFrom) + "-" + plain(gdpBelow.subtract(BigDecimal.ONE))
        : gdpFrom.toPlainString() + " to below " + gdpBelow.toPlainString();
  }

  private String populationInWords() {
    boolean thousands =
        populationFrom % THOUSAND == 0
            && (populationBelow == null || populationBelow % THOUSAND == 0);
    long unit = thousands ? THOUSAND : 1;
    return populationFrom / unit
        + (populationBelow == null ? "" : "-" + (populationBelow / unit - 1))
        + (thousands ? " thousand" : "")
        + (populationBelow == null ? " or more" : "");
  }

  private static boolean isWhole(BigDecimal figure) {
    return figure.stripTrailingZeros().scale() <= 0;
  }

  private static String plain(BigDecimal figure) {
    return figure.setScale(0, RoundingMode.UNNECESSARY).toPlainString();
  }
}
