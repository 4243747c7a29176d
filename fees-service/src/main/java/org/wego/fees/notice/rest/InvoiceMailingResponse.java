package org.wego.fees.notice.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.notice.MailInvoices.Mailing;

/** What is mailed of a year's invoices, or would be. */
@Schema(name = "InvoiceMailing")
public record InvoiceMailingResponse(
    @Schema(examples = "2016") int feeYear,
    boolean dryRun,
    @Schema(description = "Invoices that go out now", examples = "95") long mailed,
    @Schema(description = "Those that wait for a billing contact", examples = "3") long waiting,
    @Schema(description = "Those that were mailed before, or wait already") long before) {

  static InvoiceMailingResponse from(InvoiceMailingRequest request, Mailing mailing) {
    return new InvoiceMailingResponse(
        request.feeYear(), request.dry(), mailing.mailed(), mailing.waiting(), mailing.before());
  }
}
