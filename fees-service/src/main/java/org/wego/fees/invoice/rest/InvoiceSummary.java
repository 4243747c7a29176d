package org.wego.fees.invoice.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.Explanation;
import org.wego.fees.invoice.Invoice;
import org.wego.fees.invoice.InvoiceStatus;
import org.wego.platform.http.json.Money;

/** An invoice in a list. */
public record InvoiceSummary(
    UUID id,
    @Schema(description = "Gapless within the fee year", examples = "WEGO-2016-000001")
        String number,
    UUID memberId,
    @Schema(description = "As it was when the invoice was issued", examples = "Seoul")
        String memberName,
    @Schema(examples = "2016") int feeYear,
    Money total,
    InvoiceStatus status,
    LocalDate issuedOn,
    LocalDate dueOn,
    @Schema(description = "Still asked for, and due before today") boolean overdue,
    @Schema(description = "What is left to pay") Money outstanding,
    @Schema(description = "What led to the total, kept for ever (F9)") Explanation explanation) {

  static InvoiceSummary from(Invoice invoice, LocalDate today) {
    return new InvoiceSummary(
        invoice.id(),
        invoice.number(),
        invoice.memberId(),
        invoice.memberName(),
        invoice.feeYear(),
        new Money(invoice.total(), invoice.currency()),
        invoice.status(),
        invoice.issuedOn(),
        invoice.dueOn(),
        invoice.overdueOn(today),
        new Money(invoice.outstanding(), invoice.currency()),
        invoice.explanation());
  }
}
