package org.wego.fees.indicator;

import java.math.BigDecimal;

/** A country's GDP per capita, PPP, of a year, as told by an edition (F6). */
public record IndicatorFigure(String country, int year, BigDecimal gdpPerCapitaPpp) {}
