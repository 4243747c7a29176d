package org.wego.fees.population.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.population.PopulationFigure;
import org.wego.fees.population.PopulationSource;

/** A population figure of a member. */
@Schema(name = "PopulationFigure")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PopulationFigureResponse(
    UUID id,
    UUID memberId,
    @Schema(description = "Absent for an undated figure") Integer year,
    @Schema(examples = "9904312") long population,
    PopulationSource source,
    String note,
    Instant recordedAt) {

  static PopulationFigureResponse from(PopulationFigure figure) {
    return new PopulationFigureResponse(
        figure.id(),
        figure.memberId(),
        figure.year(),
        figure.population(),
        figure.source(),
        figure.note(),
        figure.recordedAt());
  }
}
