package org.wego.fees.ledger.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.ledger.LedgerAccount;
import org.wego.fees.ledger.LedgerEntry;
import org.wego.platform.http.json.Money;

/** An entry of the ledger. */
@Schema(name = "LedgerEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerEntryItem(
    UUID id,
    @Schema(description = "What one act booked together") UUID transactionId,
    EntryKind kind,
    LedgerAccount debit,
    LedgerAccount credit,
    Money amount,
    UUID memberId,
    UUID invoiceId,
    @Schema(description = "The payment whose money it moves") UUID paymentId,
    UUID creditNoteId,
    String reason,
    LocalDate bookedOn,
    Instant bookedAt,
    String bookedBy) {

  static LedgerEntryItem from(LedgerEntry entry) {
    return new LedgerEntryItem(
        entry.id(),
        entry.transactionId(),
        entry.kind(),
        entry.kind().debit(),
        entry.kind().credit(),
        new Money(entry.amount(), entry.currency()),
        entry.memberId(),
        entry.invoiceId(),
        entry.paymentId(),
        entry.creditNoteId(),
        entry.reason(),
        entry.bookedOn(),
        entry.bookedAt(),
        entry.bookedBy());
  }
}
