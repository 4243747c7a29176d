package org.wego.membership.history;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A change that a use case makes, and why.
 *
 * @param effectiveOn the first day on which what follows from it holds
 * @param reason in words, {@code null} where the type says it all
 * @param before a record or map of what it changes, as it was; {@code null} for what is new. What
 *     is the same in both is left out of the history. No person is in it
 * @param after the same, as it is now; {@code null} for what is gone
 * @param personal what it changes of a person, {@code null} when of nobody
 * @param actor who did it
 */
public record Change(
    Subject subject,
    UUID subjectId,
    ChangeType type,
    LocalDate effectiveOn,
    String reason,
    Object before,
    Object after,
    Personal personal,
    String actor) {

  /** A change that says nothing about a person. */
  public static Change of(
      Subject subject,
      UUID subjectId,
      ChangeType type,
      LocalDate effectiveOn,
      String reason,
      Object before,
      Object after,
      String actor) {
    return new Change(subject, subjectId, type, effectiveOn, reason, before, after, null, actor);
  }

  /** The same, with what it changes of a person. */
  public Change with(Personal person) {
    return new Change(subject, subjectId, type, effectiveOn, reason, before, after, person, actor);
  }
}
