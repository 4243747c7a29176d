package org.wego.events.resolution.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.resolution.NewText;

/** Another version of a resolution's text. */
public record ResolutionTextRequest(
    @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\r\\n\\t]*")
        @Schema(examples = "Amendment of the Charter")
        String title,
    @NotBlank @Size(max = 30000) String text,
    @NotBlank @Size(max = 1000) @Schema(examples = "A slip of the pen in the second paragraph")
        String reason) {

  NewText toText() {
    return new NewText(title.strip(), text.strip(), reason.strip());
  }
}
