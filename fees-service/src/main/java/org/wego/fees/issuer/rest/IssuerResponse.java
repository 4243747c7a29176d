package org.wego.fees.issuer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.issuer.BankAccount;
import org.wego.fees.issuer.Issuer;

/** A version of the issuer. */
@Schema(name = "Issuer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssuerResponse(
    UUID id,
    LocalDate validFrom,
    @Schema(description = "The first day on which another one is in force; absent while none is")
        LocalDate validTo,
    @Schema(description = "Whether a later version that begins on the same day has corrected it")
        boolean superseded,
    @Schema(examples = "WeGO Secretariat") String name,
    String address,
    String registration,
    BankAccount bankAccount,
    String paymentInstructions,
    Instant recordedAt,
    String recordedBy) {

  static IssuerResponse from(Issuer issuer) {
    return new IssuerResponse(
        issuer.id(),
        issuer.validFrom(),
        issuer.validTo(),
        issuer.superseded(),
        issuer.name(),
        issuer.address(),
        issuer.registration(),
        issuer.account(),
        issuer.paymentInstructions(),
        issuer.recordedAt(),
        issuer.recordedBy());
  }
}
