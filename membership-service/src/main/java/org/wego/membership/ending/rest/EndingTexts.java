package org.wego.membership.ending.rest;

import java.time.LocalDate;
import org.wego.membership.ending.Cause;

/** Reasons and references as people type them. */
final class EndingTexts {

  private EndingTexts() {}

  /** The cause, with texts without spaces around them. */
  static Cause cause(LocalDate effectiveOn, String reason, String reference) {
    return new Cause(effectiveOn, reason.strip(), stripped(reference));
  }

  /** The text without spaces around it, {@code null} when nothing is left. */
  static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
