package org.wego.fees.payment.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wego.fees.money.AboveZero;
import org.wego.platform.http.json.Money;

/** What is paid back of a payment, and why. */
public record RefundRequest(
    @NotNull @AboveZero Money amount, @NotBlank @Size(max = 500) String reason) {}
