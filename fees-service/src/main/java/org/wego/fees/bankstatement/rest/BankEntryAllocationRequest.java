package org.wego.fees.bankstatement.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an entry was paid for: invoices of one member, or whatever a member owes; or the payment,
 * entered by hand, that it is.
 */
public record BankEntryAllocationRequest(
    @Size(min = 1, max = 50) @Schema(description = "Served in this order")
        List<@NotNull UUID> invoiceIds,
    @Schema(description = "Instead of invoices") UUID memberId,
    @Schema(description = "Instead of both: the payment, entered by hand, that it is")
        UUID paymentId) {}
