package org.wego.events.resolution.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.resolution.TextVersion;

/** A version of a resolution's text. */
public record ResolutionTextItem(
    @Schema(description = "1 for the text as it was adopted", examples = "1") int version,
    @Schema(examples = "Amendment of the Charter") String title,
    String text,
    @Schema(description = "Why there is this version", examples = "As it was adopted")
        String reason,
    Instant recordedAt) {

  static ResolutionTextItem from(TextVersion text) {
    return new ResolutionTextItem(
        text.version(), text.title(), text.text(), text.reason(), text.recordedAt());
  }
}
