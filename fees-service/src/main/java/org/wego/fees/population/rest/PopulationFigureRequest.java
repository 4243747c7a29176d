package org.wego.fees.population.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.population.EnteredFigure;

/** A population figure that the Secretariat enters, or a member declares. */
public record PopulationFigureRequest(
    @NotNull UUID memberId,
    @Min(1900)
        @Max(9999)
        @Schema(description = "Absent for a figure that serves any year without one (F7a)")
        Integer year,
    @NotNull
        @Positive
        @Max(EnteredFigure.LARGEST)
        @Schema(description = "Inhabitants, not thousands", examples = "9904312")
        Long population,
    @Size(max = 500) @Schema(description = "Where the figure comes from") String note) {

  EnteredFigure toFigure() {
    return new EnteredFigure(memberId, year, population);
  }
}
