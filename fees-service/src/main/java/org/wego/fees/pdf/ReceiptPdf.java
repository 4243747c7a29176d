package org.wego.fees.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.platform.pdf.Typesetter;

/** Prints the receipt of a payment, with what it was used for so far (F12). */
@ApplicationScoped
public class ReceiptPdf {

  @Inject ReceiptSheets sheets;
  @Inject Typesetter typesetter;

  /** The document; the same bytes as long as nothing in it has changed. */
  public byte[] render(UUID paymentId) {
    return typesetter.typeset(
        sheets
            .read(paymentId)
            .map(Sheets::receipt)
            .orElseThrow(() -> new IllegalArgumentException("There is no payment " + paymentId)));
  }
}
