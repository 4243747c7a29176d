package org.wego.fees.issuer.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.issuer.BankAccount;
import org.wego.fees.issuer.Bic;
import org.wego.fees.issuer.Iban;
import org.wego.fees.issuer.NewIssuer;

/** Who sends the invoices from a day on. */
public record IssuerRequest(
    @NotNull @Schema(description = "The first day, today or later") LocalDate validFrom,
    @NotBlank
        @Size(max = 140)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(examples = "WeGO Secretariat")
        String name,
    @NotBlank @Size(max = 300) String address,
    @Size(max = 300) @Schema(description = "What a tax office or register wants to be told")
        String registration,
    @NotNull Account bankAccount,
    @Size(max = 500) String paymentInstructions) {

  /** Where they are paid: by IBAN, or by account number where the country has none. */
  @Schema(name = "BankAccountRequest")
  public record Account(
      @NotBlank @Size(max = 140) @Pattern(regexp = "[^\\t\\r\\n]*") String bankName,
      @Size(max = 300) String bankAddress,
      @NotBlank @Size(max = 140) @Pattern(regexp = "[^\\t\\r\\n]*") String holder,
      @Iban @Size(max = 34) @Schema(examples = "BE68539007547034") String iban,
      @Size(min = 1, max = 34)
          @Pattern(regexp = "[^\\t\\r\\n]*")
          @Schema(examples = "123-456789-01-001")
          String accountNumber,
      @NotNull @Bic @Size(max = 11) @Schema(examples = "EXMPKRSEXXX") String bic,
      @NotBlank @Size(max = 3) @Schema(examples = "USD") String currency) {}

  NewIssuer toIssuer() {
    return new NewIssuer(
        validFrom,
        name.strip(),
        address.strip(),
        registration,
        new BankAccount(
            bankAccount.bankName().strip(),
            bankAccount.bankAddress(),
            bankAccount.holder().strip(),
            bankAccount.iban(),
            bankAccount.accountNumber(),
            bankAccount.bic(),
            bankAccount.currency()),
        paymentInstructions);
  }
}
