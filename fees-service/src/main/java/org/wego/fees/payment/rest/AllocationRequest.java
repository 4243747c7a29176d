package org.wego.fees.payment.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.wego.fees.money.AboveZero;
import org.wego.platform.http.json.Money;

/** Which invoice a part of a payment is for. */
public record AllocationRequest(@NotNull UUID invoiceId, @NotNull @AboveZero Money amount) {}
