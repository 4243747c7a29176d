package org.wego.fees.payment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.payment.Payment;
import org.wego.fees.payment.PaymentDetails;
import org.wego.fees.payment.PaymentUse;
import org.wego.platform.http.json.Money;

/** A payment and what became of it. */
@Schema(name = "Payment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentResponse(
    UUID id,
    UUID memberId,
    Money amount,
    @Schema(description = "What no invoice has used and nobody got back") Money unallocated,
    LocalDate receivedOn,
    String reference,
    String payer,
    @Schema(
            description =
                "The entry of a bank statement that told of it; none when entered by hand")
        UUID bankEntryId,
    @Schema(description = "In the order in which it was booked") List<Use> uses,
    Instant recordedAt,
    String recordedBy) {

  /** What a part of it was used for. */
  @Schema(name = "PaymentUse")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Use(
      EntryKind kind,
      UUID invoiceId,
      @Schema(examples = "WEGO-2016-000001") String invoiceNumber,
      Money amount,
      LocalDate bookedOn,
      String reason) {

    static Use from(PaymentUse use) {
      return new Use(
          use.kind(),
          use.invoiceId(),
          use.invoiceNumber(),
          Money.usd(use.amount()),
          use.bookedOn(),
          use.reason());
    }
  }

  static PaymentResponse from(PaymentDetails details) {
    Payment payment = details.payment();
    return new PaymentResponse(
        payment.id(),
        payment.memberId(),
        new Money(payment.amount(), payment.currency()),
        new Money(payment.unallocated(), payment.currency()),
        payment.receivedOn(),
        payment.reference(),
        payment.payer(),
        payment.bankEntryId(),
        details.uses().stream().map(Use::from).toList(),
        payment.recordedAt(),
        payment.recordedBy());
  }
}
