package org.wego.fees.payment.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.money.AboveZero;
import org.wego.fees.money.UsDollars;
import org.wego.fees.payment.Receipt;
import org.wego.platform.http.json.Money;

/** Money that a member paid, for whatever it owes. */
@Schema(name = "MemberPaymentRequest")
public record MemberPaymentRequest(
    @NotNull UUID memberId,
    @NotNull @AboveZero Money amount,
    @NotNull @Schema(description = "The bank's value date") LocalDate receivedOn,
    @Size(max = 140) @Pattern(regexp = "[^\\t\\r\\n]*") @Schema(description = "What came with it")
        String reference,
    @Size(max = 140)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(description = "As the bank names the payer")
        String payer) {

  Receipt toReceipt() {
    return new Receipt(UsDollars.of(amount), receivedOn, reference, payer);
  }
}
