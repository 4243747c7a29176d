package org.wego.events.checkin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of badges, checked when the service is built. */
@CheckedTemplate(basePath = "pdf", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class BadgeSheets {

  private BadgeSheets() {}

  static native TemplateInstance badge(BadgeSheet sheet);
}
