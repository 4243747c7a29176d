package org.wego.fees.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.pdf.InvoicePdf;
import org.wego.platform.messages.Attachment;
import org.wego.platform.messages.AttachmentSource;

@ApplicationScoped
class InvoiceAttachment implements AttachmentSource {

  @Inject InvoicePdf invoice;

  @Override
  public String kind() {
    return Documents.INVOICE;
  }

  @Override
  public Optional<Attachment> render(UUID id) {
    return Optional.of(new Attachment("application/pdf", invoice.render(id)));
  }
}
