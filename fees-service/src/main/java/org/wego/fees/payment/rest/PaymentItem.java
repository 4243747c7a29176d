package org.wego.fees.payment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.payment.Payment;
import org.wego.platform.http.json.Money;

/** A payment in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentItem(
    UUID id,
    UUID memberId,
    Money amount,
    @Schema(description = "What no invoice has used and nobody got back") Money unallocated,
    LocalDate receivedOn,
    String reference,
    String payer) {

  static PaymentItem from(Payment payment) {
    return new PaymentItem(
        payment.id(),
        payment.memberId(),
        new Money(payment.amount(), payment.currency()),
        new Money(payment.unallocated(), payment.currency()),
        payment.receivedOn(),
        payment.reference(),
        payment.payer());
  }
}
