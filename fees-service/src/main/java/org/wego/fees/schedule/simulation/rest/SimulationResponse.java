package org.wego.fees.schedule.simulation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.Region;
import org.wego.fees.schedule.simulation.FeeSimulation;
import org.wego.fees.schedule.simulation.FeeTotals;
import org.wego.fees.schedule.simulation.SimulationResult;
import org.wego.platform.http.json.Money;

/** A simulation with its totals. */
@Schema(name = "FeeSimulation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SimulationResponse(
    @Schema(description = "Absent for a dry run, which is not kept") UUID id,
    UUID scheduleId,
    @Schema(description = "The schedule's version then; a draft may have changed since")
        long scheduleVersion,
    @Schema(description = "The other schedule") UUID comparedWith,
    @Schema(examples = "2017") int feeYear,
    Instant simulatedAt,
    Totals total,
    List<Totals> regions) {

  /** The members of a region, or all. */
  @Schema(name = "FeeSimulationTotals")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Totals(
      @Schema(description = "Absent in the total") Region region,
      @Schema(description = "Liable members", examples = "98") int members,
      @Schema(description = "Whose fee rises", examples = "97") int rising,
      int falling,
      int unchanged,
      @Schema(description = "Who pay nothing, whatever the charts say (F8)") int exempt,
      @Schema(description = "For whom a figure is missing (F10)", examples = "1") int exceptions,
      @Schema(
              description =
                  "By the other schedule, of the members that are not exempt and have both fees")
          Money presentTotal,
      @Schema(description = "By this schedule, of the same members") Money newTotal,
      Money difference) {
    private static Totals from(FeeTotals totals) {
      return new Totals(
          totals.region(),
          totals.members(),
          totals.rising(),
          totals.falling(),
          totals.unchanged(),
          totals.exempt(),
          totals.exceptions(),
          Money.usd(totals.presentTotal()),
          Money.usd(totals.newTotal()),
          Money.usd(totals.difference()));
    }
  }

  static SimulationResponse from(SimulationResult result, boolean kept) {
    FeeSimulation simulation = result.simulation();
    return new SimulationResponse(
        kept ? simulation.id() : null,
        simulation.scheduleId(),
        simulation.scheduleVersion(),
        simulation.comparedWith(),
        simulation.feeYear(),
        simulation.simulatedAt(),
        Totals.from(result.total()),
        result.regions().stream().map(Totals::from).toList());
  }
}
