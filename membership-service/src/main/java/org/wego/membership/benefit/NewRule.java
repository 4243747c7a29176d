package org.wego.membership.benefit;

import java.time.LocalDate;
import org.wego.membership.organization.Category;

/**
 * A rule that the Secretariat sets.
 *
 * @param from the first day on which it holds
 */
public record NewRule(Category category, boolean entitled, String reason, LocalDate from) {}
