package org.wego.fees.invoice.correction.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.invoice.correction.CreditNote;
import org.wego.platform.http.json.Money;

/** A credit note. */
@Schema(name = "CreditNote")
public record CreditNoteResponse(
    UUID id,
    @Schema(description = "Gapless within the year of issue", examples = "WEGO-CN-2016-000001")
        String number,
    UUID invoiceId,
    Money amount,
    String reason,
    LocalDate issuedOn,
    String issuedBy) {

  static CreditNoteResponse from(CreditNote note) {
    return new CreditNoteResponse(
        note.id(),
        note.number(),
        note.invoiceId(),
        new Money(note.amount(), note.currency()),
        note.reason(),
        note.issuedOn(),
        note.issuedBy());
  }
}
