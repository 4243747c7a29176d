package org.wego.fees.schedule;

import java.math.BigDecimal;
import org.wego.fees.OrganizationType;

/**
 * What a quote is asked for.
 *
 * @param population {@code null} where the chart does not ask
 * @param gdpPerCapitaPpp {@code null} when the country's figure is to be looked up
 * @param country {@code null} when the figure is given
 */
public record FeeQuestion(
    OrganizationType organizationType,
    Long population,
    BigDecimal gdpPerCapitaPpp,
    String country,
    int feeYear) {}
