package org.wego.fees.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.pdf.CreditNotePdf;
import org.wego.platform.messages.Attachment;
import org.wego.platform.messages.AttachmentSource;

@ApplicationScoped
class CreditNoteAttachment implements AttachmentSource {

  @Inject CreditNotePdf creditNote;

  @Override
  public String kind() {
    return Documents.CREDIT_NOTE;
  }

  @Override
  public Optional<Attachment> render(UUID id) {
    return Optional.of(new Attachment("application/pdf", creditNote.render(id)));
  }
}
