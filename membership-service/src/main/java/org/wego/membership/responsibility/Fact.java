package org.wego.membership.responsibility;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something recorded of a member that counts in a year.
 *
 * @param state as its owner has it, such as PAID
 * @param dueOn until when an invoice is to be paid, {@code null} for everything else
 */
public record Fact(
    UUID memberId,
    EvidenceKind kind,
    LocalDate at,
    String reference,
    String detail,
    String state,
    LocalDate dueOn) {

  Evidence toEvidence() {
    return new Evidence(kind, at, reference, detail);
  }
}
