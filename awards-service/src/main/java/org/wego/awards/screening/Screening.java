package org.wego.awards.screening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wego.awards.entry.ScreeningOutcome;

/**
 * What a screening found of an entry (A4).
 *
 * @param reasons why, as the entrant is told; never empty when it is not eligible
 * @param note for the Secretariat alone, {@code null} for none
 */
public record Screening(
    UUID id,
    ScreeningOutcome outcome,
    List<String> reasons,
    String note,
    Instant screenedAt,
    String screenedBy) {

  public Screening {
    reasons = List.copyOf(reasons);
  }
}
