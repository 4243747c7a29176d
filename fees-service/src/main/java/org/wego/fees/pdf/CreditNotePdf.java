package org.wego.fees.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.platform.pdf.Typesetter;

/** Prints a credit note (F12). */
@ApplicationScoped
public class CreditNotePdf {

  @Inject CreditNoteSheets sheets;
  @Inject Typesetter typesetter;

  /** The document; the same bytes as long as nothing in it has changed. */
  public byte[] render(UUID creditNoteId) {
    return typesetter.typeset(
        sheets
            .read(creditNoteId)
            .map(Sheets::creditNote)
            .orElseThrow(
                () -> new IllegalArgumentException("There is no credit note " + creditNoteId)));
  }
}
