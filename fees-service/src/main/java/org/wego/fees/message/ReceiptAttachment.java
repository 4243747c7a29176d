package org.wego.fees.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.pdf.ReceiptPdf;
import org.wego.platform.messages.Attachment;
import org.wego.platform.messages.AttachmentSource;

@ApplicationScoped
class ReceiptAttachment implements AttachmentSource {

  @Inject ReceiptPdf receipt;

  @Override
  public String kind() {
    return Documents.RECEIPT;
  }

  @Override
  public Optional<Attachment> render(UUID id) {
    return Optional.of(new Attachment("application/pdf", receipt.render(id)));
  }
}
