package org.wego.events.convocation.rest;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an Assembly is called together. */
public record ConvocationRequest(
    @Size(max = 2000)
        @Schema(
            nullable = true,
            description =
                "Why the notice is shorter than it has to be; required where it is, and kept only"
                    + " then",
            examples = "The host confirmed its dates only on 10 May")
        String shortNoticeReason) {

  String reason() {
    return shortNoticeReason == null || shortNoticeReason.isBlank()
        ? null
        : shortNoticeReason.strip();
  }
}
