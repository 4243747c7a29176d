package org.wego.awards.judge;

/**
 * With what a judge is affiliated (A5): a city, a whole country, or an employer.
 *
 * @param country {@code null} where an employer's is not told
 * @param name {@code null} for a country
 */
public record Affiliation(AffiliationKind kind, String country, String name) {}
