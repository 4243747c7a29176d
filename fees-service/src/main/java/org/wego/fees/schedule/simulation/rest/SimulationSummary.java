package org.wego.fees.schedule.simulation.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.schedule.simulation.FeeSimulation;

/** A simulation without its totals. */
@Schema(name = "FeeSimulationSummary")
public record SimulationSummary(
    UUID id,
    UUID scheduleId,
    long scheduleVersion,
    UUID comparedWith,
    @Schema(examples = "2017") int feeYear,
    Instant simulatedAt) {
  static SimulationSummary from(FeeSimulation simulation) {
    return new SimulationSummary(
        simulation.id(),
        simulation.scheduleId(),
        simulation.scheduleVersion(),
        simulation.comparedWith(),
        simulation.feeYear(),
        simulation.simulatedAt());
  }
}
