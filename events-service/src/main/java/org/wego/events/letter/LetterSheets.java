package org.wego.events.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of letters of invitation, checked when the service is built. */
@CheckedTemplate(basePath = "pdf", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class LetterSheets {

  private LetterSheets() {}

  static native TemplateInstance visaLetter(LetterSheet sheet);
}
