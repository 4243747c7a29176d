package org.wego.membership.responsibility.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.responsibility.EvidenceKind;
import org.wego.membership.responsibility.Fact;
import org.wego.membership.responsibility.ForeignFact;
import org.wego.membership.responsibility.KeepFacts;
import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;

/** Keeps the invoices of members, each of whose events carries the whole state (M10, F12). */
@ApplicationScoped
class InvoiceEvents implements StreamConsumer {

  static final String NAME = "membership.invoices";

  @Inject KeepFacts keepFacts;

  /** The fields that are read. */
  record Invoice(
      UUID invoiceId,
      String number,
      UUID memberId,
      int feeYear,
      Amount total,
      LocalDate issuedOn,
      LocalDate dueOn,
      String status) {}

  record Amount(String amount, String currency) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return "wego.fees.invoice.v1";
  }

  @Override
  public void apply(IncomingEvent event) {
    if (event.type().startsWith("org.wego.fees.invoice-") && event.type().endsWith(".v1")) {
      Invoice invoice = event.dataAs(Invoice.class);
      keepFacts.keep(
          new ForeignFact(
              invoice.invoiceId(),
              invoice.feeYear(),
              new Fact(
                  invoice.memberId(),
                  EvidenceKind.INVOICE,
                  invoice.issuedOn(),
                  invoice.number(),
                  "%s %s, %s"
                      .formatted(
                          invoice.total().amount(), invoice.total().currency(), invoice.status()),
                  invoice.status(),
                  invoice.dueOn())));
    }
  }
}
