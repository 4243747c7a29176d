package org.wego.awards.screening.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.entry.ScreeningOutcome;
import org.wego.awards.screening.ScreenEntry;

/** What a screening found. */
public record ScreeningRequest(
    @NotNull ScreeningOutcome outcome,
    @Size(max = 10)
        @Schema(
            nullable = true,
            description = "Why, as the entrant is told; needed where the entry is not eligible")
        List<@NotBlank @Size(max = 500) String> reasons,
    @Size(max = 2000) @Schema(nullable = true, description = "For the Secretariat alone")
        String note) {

  ScreenEntry.Finding toFinding() {
    return new ScreenEntry.Finding(
        outcome,
        reasons == null ? List.of() : reasons.stream().map(String::strip).toList(),
        note == null || note.isBlank() ? null : note.strip());
  }
}
