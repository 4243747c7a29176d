package org.wego.fees.bankstatement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.bankstatement.BankEntry;
import org.wego.fees.bankstatement.Direction;
import org.wego.fees.bankstatement.EntryState;
import org.wego.fees.bankstatement.UnmatchedReason;
import org.wego.platform.http.json.Money;

/** An entry in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BankEntryItem(
    UUID id,
    EntryState state,
    @Schema(description = "Why it was not booked by itself") UnmatchedReason reason,
    Direction direction,
    Money amount,
    LocalDate bookedOn,
    String payer,
    String remittance,
    UUID paymentId) {

  static BankEntryItem from(BankEntry from) {
    return new BankEntryItem(
        from.id(),
        from.state(),
        from.unmatchedReason(),
        from.direction(),
        new Money(from.amount(), from.currency()),
        from.bookedOn(),
        from.payer(),
        from.remittance(),
        from.paymentId());
  }
}
