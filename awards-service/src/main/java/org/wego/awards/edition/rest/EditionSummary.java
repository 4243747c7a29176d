package org.wego.awards.edition.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.EditionQueries;
import org.wego.awards.edition.EditionTerms;
import org.wego.awards.edition.Phase;

/** An edition in a list. */
@Schema(name = "AwardEditionSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditionSummary(
    UUID id,
    @Schema(examples = "2017") int year,
    @Schema(examples = "WeGO Awards 2017") String title,
    Phase phase,
    @Schema(description = "The General Assembly of its ceremony; absent while none is known")
        UUID assemblyEventId,
    @Schema(examples = "Asia/Seoul") String timeZone,
    @Schema(description = "Absent while it is not known, as the closing is") Instant callOpensAt,
    @Schema(description = "The first instant at which an entry is late") Instant callClosesAt) {

  static EditionSummary from(EditionQueries.Summary edition) {
    EditionTerms terms = edition.terms();
    return new EditionSummary(
        edition.id(),
        terms.year(),
        terms.title(),
        edition.phase(),
        edition.assemblyEventId(),
        terms.timeZone(),
        terms.callOpensAt(),
        terms.callClosesAt());
  }
}
