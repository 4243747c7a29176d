package org.wego.membership.partner;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A partner in a list, with its latest memorandum.
 *
 * @param signedFrom {@code null}, as all of the memorandum, when it has none
 */
public record PartnerSummary(
    UUID id,
    String name,
    String abbreviation,
    String website,
    LocalDate signedFrom,
    Boolean precise,
    String scope,
    LocalDate validUntil) {

  /** The latest memorandum, {@code null} for none. */
  public MemorandumTerms latestMemorandum() {
    return signedFrom == null
        ? null
        : new MemorandumTerms(new SigningDate(signedFrom, precise), scope, validUntil);
  }
}
