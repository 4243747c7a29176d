package org.wego.membership.partner;

import java.time.LocalDate;
import java.util.List;
import org.wego.membership.MembershipError;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/**
 * What a memorandum of understanding says (G6).
 *
 * @param validUntil its last day, {@code null} where it names none
 */
public record MemorandumTerms(SigningDate signed, String scope, LocalDate validUntil) {

  /**
   * Refuses what cannot have been signed.
   *
   * @throws ProblemException MEMORANDUM_DATES
   */
  void requirePossible(LocalDate today) {
    if (signed.from().isAfter(today)) {
      throw refusal("/signedOn", "The memorandum is not signed before " + signed);
    }
    if (validUntil != null && validUntil.isBefore(signed.from())) {
      throw refusal("/validUntil", "The memorandum would end before it was signed, " + signed);
    }
  }

  private static ProblemException refusal(String pointer, String detail) {
    return new ProblemException(MembershipError.MEMORANDUM_DATES, detail)
        .withFaults(List.of(new Fault(pointer, MembershipError.MEMORANDUM_DATES.name(), detail)));
  }
}
