package org.wego.fees.schedule;

/**
 * What a draft says besides its charts.
 *
 * @param code short, unique, and part of every explanation; {@code null} for one made of the year
 * @param effectiveFromYear the first fee year that is meant
 * @param gdpYearOffset how many years before the fee year the GDP is taken from (F7)
 */
public record ScheduleTerms(String code, String name, int effectiveFromYear, int gdpYearOffset) {}
