package org.wego.fees.issuer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where invoices are paid. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BankAccount")
public record BankAccount(
    @Schema(examples = "Example Bank") String bankName,
    String bankAddress,
    @Schema(examples = "WeGO Secretariat") String holder,
    @Schema(description = "Absent where the country has none", examples = "BE68539007547034")
        String iban,
    @Schema(description = "Where there is no IBAN", examples = "123-456789-01-001")
        String accountNumber,
    @Schema(description = "The bank's SWIFT code", examples = "EXMPKRSEXXX") String bic,
    @Schema(examples = "USD") String currency) {

  /** The IBAN in groups of four, as it is printed; the number of an account without one. */
  public String printed() {
    return iban == null ? accountNumber : iban.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
