package org.wego.fees.schedule.simulation;

import java.util.List;

/** A simulation with its totals by region. */
public record SimulationResult(FeeSimulation simulation, List<FeeTotals> regions) {

  public FeeTotals total() {
    return regions.stream().reduce(FeeTotals.NONE, FeeTotals::plus);
  }
}
