package org.wego.awards.screening.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.entry.ScreeningOutcome;
import org.wego.awards.screening.Screening;

/** What a screening found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScreeningItem(
    UUID id,
    ScreeningOutcome outcome,
    List<String> reasons,
    @Schema(description = "Shown to the Secretariat alone; absent for none") String note,
    Instant screenedAt,
    @Schema(description = "Shown to the Secretariat alone", examples = "secretariat")
        String screenedBy) {

  /** As the Secretariat sees it, or the entrant. */
  static ScreeningItem from(Screening screening, boolean secretariat) {
    return new ScreeningItem(
        screening.id(),
        screening.outcome(),
        screening.reasons(),
        secretariat ? screening.note() : null,
        screening.screenedAt(),
        secretariat ? screening.screenedBy() : null);
  }
}
