package org.wego.fees.bankstatement.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry is no payment of a fee. */
public record BankEntryDismissalRequest(
    @NotBlank @Size(max = 500) @Schema(examples = "Charges of the bank for March") String reason) {}
