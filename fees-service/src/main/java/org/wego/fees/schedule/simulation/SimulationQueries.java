package org.wego.fees.schedule.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.Region;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;
import org.wego.platform.persistence.sql.Sql;

/** Reads simulations. */
@ApplicationScoped
public class SimulationQueries {

  private static final Listing<FeeSimulation> SIMULATIONS =
      new Listing<>(
          FeeSimulation.class,
          Keyset.<FeeSimulation, UUID>endingIn("r.id", UUID.class, FeeSimulation::id)
              .by("simulatedAt", "r.simulatedAt", Instant.class, FeeSimulation::simulatedAt)
              .defaultSort("-simulatedAt"));

  private static final Listing<SimulatedMember> MEMBERS =
      new Listing<>(
          SimulatedMember.class,
          Keyset.<SimulatedMember, UUID>endingIn(
                  "r.key.memberId", UUID.class, SimulatedMember::memberId)
              .by("memberName", "r.memberName", String.class, SimulatedMember::memberName)
              .byNullable(
                  "difference", "r.difference", BigDecimal.class, SimulatedMember::difference)
              .defaultSort("memberName"));

  @Inject EntityManager entities;
  @Inject Sql sql;

  public Page<FeeSimulation> list(UUID scheduleId, PageRequest request) {
    return SIMULATIONS.page(entities, new Filter().equal("scheduleId", scheduleId), request);
  }

  public Optional<FeeSimulation> find(UUID scheduleId, UUID simulationId) {
    return SIMULATIONS.find(
        entities, new Filter().equal("scheduleId", scheduleId).equal("id", simulationId));
  }

  /** The simulation with its totals by region. */
  public SimulationResult result(FeeSimulation simulation) {
    return new SimulationResult(
        simulation,
        sql.list(
            """
            SELECT region, rising, falling, unchanged, exempt, exceptions, present_total, new_total
              FROM fee_simulation_region
             WHERE simulation_id = ?
             ORDER BY region
            """,
            SimulateSchedule::readTotals,
            simulation.id()));
  }

  /** The members of a simulation; a {@code null} filter does not narrow the list. */
  public Page<SimulatedMember> members(
      UUID simulationId, Region region, FeeChange change, PageRequest request) {
    return MEMBERS.page(
        entities,
        new Filter()
            .equal("key.simulationId", simulationId)
            .equal("region", region)
            .equal("change", change),
        request);
  }
}
