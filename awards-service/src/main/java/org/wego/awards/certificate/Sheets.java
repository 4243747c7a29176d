package org.wego.awards.certificate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the sheets, checked when the service is built. */
@CheckedTemplate(basePath = "pdf", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Sheets {

  private Sheets() {}

  static native TemplateInstance certificate(CertificateSheet sheet);
}
