package org.wego.membership.history;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which changes are asked for; {@code null} for all of each.
 *
 * @param from the first business day on which they were recorded
 * @param to the last one
 */
public record ChangeFilter(
    Subject subject, UUID subjectId, ChangeType type, LocalDate from, LocalDate to) {

  /** All changes of one subject. */
  public static ChangeFilter of(Subject subject, UUID subjectId) {
    return new ChangeFilter(subject, subjectId, null, null, null);
  }
}
