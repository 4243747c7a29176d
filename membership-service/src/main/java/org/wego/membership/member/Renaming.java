package org.wego.membership.member;

import java.time.LocalDate;

/**
 * Another name of a member.
 *
 * @param nativeName {@code null} when it stays as it is
 * @param effectiveOn the first day of the name
 * @param reference of the document that says so, {@code null} without one
 */
public record Renaming(
    String name, String nativeName, LocalDate effectiveOn, String reason, String reference) {

  String why() {
    return reference == null ? reason : reason + " (" + reference + ")";
  }
}
