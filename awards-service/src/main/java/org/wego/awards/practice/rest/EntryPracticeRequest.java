package org.wego.awards.practice.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.Region;
import org.wego.awards.practice.Audience;
import org.wego.awards.practice.ShareEntry;

/** What the library wants to know besides what the entry says. */
public record EntryPracticeRequest(
    @NotNull Audience audience,
    @Size(min = 1, max = 200)
        @Pattern(regexp = "[^\\r\\n\\t]*")
        @Schema(nullable = true, description = "As in the entry, unless given")
        String title,
    @Size(min = 1, max = 5000)
        @Schema(nullable = true, description = "As in the entry, unless given")
        String summary,
    @Size(min = 1, max = 30000)
        @Schema(nullable = true, description = "As in the entry, unless given")
        String description,
    @Schema(nullable = true, description = "Of a city that is no member") Region region) {

  ShareEntry.Supplement toSupplement() {
    return new ShareEntry.Supplement(
        audience, stripped(title), stripped(summary), stripped(description), region);
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
