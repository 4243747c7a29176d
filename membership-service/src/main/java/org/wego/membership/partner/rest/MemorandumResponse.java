package org.wego.membership.partner.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.partner.MemorandumTerms;

/** A memorandum of understanding. */
@Schema(name = "Memorandum")
public record MemorandumResponse(
    @Schema(description = "A day, or a month where no more is known (G6)", examples = "2011-01")
        String signedOn,
    String scope,
    @Schema(nullable = true, description = "The last day, if it names one") LocalDate validUntil) {

  static MemorandumResponse from(MemorandumTerms terms) {
    return terms == null
        ? null
        : new MemorandumResponse(terms.signed().toString(), terms.scope(), terms.validUntil());
  }
}
