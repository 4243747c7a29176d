package org.wego.fees.invoice.correction.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.money.AboveZero;
import org.wego.platform.http.json.Money;

/** What is taken back of an invoice, and why. */
public record CreditNoteRequest(
    @NotNull @AboveZero Money amount,
    @NotBlank @Size(max = 500) @Schema(examples = "Exempt: five new members in 2015 (F8)")
        String reason) {}
