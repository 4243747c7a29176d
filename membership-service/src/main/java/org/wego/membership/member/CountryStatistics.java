package org.wego.membership.member;

import java.util.Map;
import org.wego.membership.organization.Category;

/** How many members a country had on a day, of every category that it had any of. */
public record CountryStatistics(String country, Map<Category, Long> byCategory) {}
