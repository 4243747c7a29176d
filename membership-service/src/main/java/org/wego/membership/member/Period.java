package org.wego.membership.member;

import java.time.LocalDate;
import org.wego.membership.organization.Category;

/**
 * A stretch of time in one category (M6).
 *
 * @param from the first day
 * @param to the first day after it, {@code null} while it is open
 */
public record Period(Category category, LocalDate from, LocalDate to) {

  /** Whether the day is one of them. */
  public boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || to.isAfter(day));
  }
}
