package org.wego.awards.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.messages.Attachment;
import org.wego.platform.messages.AttachmentReference;
import org.wego.platform.messages.AttachmentSource;

/** The certificate of a winner, for the message that tells of the prize. */
@ApplicationScoped
public class CertificateAttachment implements AttachmentSource {

  private static final String KIND = "award-certificate";

  @Inject CertificateQueries certificates;
  @Inject CertificatePdf pdf;

  /** The certificate as a file of a message. */
  public static AttachmentReference of(UUID winnerId, int year) {
    return new AttachmentReference(KIND, winnerId, "WeGO-Awards-" + year + "-certificate.pdf");
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Attachment> render(UUID winnerId) {
    return certificates
        .ofWinner(winnerId)
        .map(certificate -> new Attachment("application/pdf", pdf.render(certificate)));
  }
}
