package org.wego.fees.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.platform.pdf.Typesetter;

/** Prints an invoice, as it stands now (F12). */
@ApplicationScoped
public class InvoicePdf {

  @Inject InvoiceSheets sheets;
  @Inject Typesetter typesetter;

  /** The document; the same bytes as long as nothing in it has changed. */
  public byte[] render(UUID invoiceId) {
    return typesetter.typeset(
        sheets
            .read(invoiceId)
            .map(Sheets::invoice)
            .orElseThrow(() -> new IllegalArgumentException("There is no invoice " + invoiceId)));
  }
}
