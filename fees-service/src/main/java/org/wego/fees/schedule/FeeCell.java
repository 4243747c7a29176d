package org.wego.fees.schedule;

import java.math.BigDecimal;
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
    BigDecimal amount) {}
