package org.wego.awards.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wego.platform.pdf.Typesetter;

/** Prints certificates. */
@ApplicationScoped
public class CertificatePdf {

  @Inject Typesetter typesetter;
  @Inject CertificateConfig config;

  /** The document; the same bytes each time. */
  public byte[] render(Certificate certificate) {
    return typesetter.typeset(Sheets.certificate(CertificateSheet.of(certificate, config)));
  }
}
