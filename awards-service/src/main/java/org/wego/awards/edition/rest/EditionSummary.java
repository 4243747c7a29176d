package org.wego.awards.edition.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
    @Schema(description = "In the edition's zone; absent while it is not known")
        OffsetDateTime callOpensAt,
    @Schema(description = "The first instant at which an entry is late")
        OffsetDateTime callClosesAt) {

  static EditionSummary from(EditionQueries.Summary edition) {
    EditionTerms terms = edition.terms();
    ZoneId zone = ZoneId.of(terms.timeZone());
    return new EditionSummary(
        edition.id(),
        terms.year(),
        terms.title(),
        edition.phase(),
        edition.assemblyEventId(),
        terms.timeZone(),
        Timeline.told(terms.callOpensAt(), zone),
        Timeline.told(terms.callClosesAt(), zone));
  }
}
