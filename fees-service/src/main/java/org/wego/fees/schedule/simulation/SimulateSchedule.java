package org.wego.fees.schedule.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.fees.Region;
import org.wego.fees.schedule.FeeSchedule;
import org.wego.fees.schedule.ScheduleQueries;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;

/**
 * Tells what a schedule would cost the members liable for a fee year, beside what they owe by
 * another one: by the look-up that invoices rest on, in one statement over all of them. Nothing is
 * billed.
 */
@ApplicationScoped
public class SimulateSchedule {

  /** The comparison, with who is exempt (F8). */
  private static final String COMPARED =
      """
        FROM (VALUES (?::uuid, ?::uuid, ?::uuid, ?::integer, ?::bigint))
               AS s (simulation_id, schedule_id, compared_with, fee_year, indicator_revision)
       CROSS JOIN LATERAL fee_comparison(
               s.schedule_id, s.compared_with, s.fee_year, s.indicator_revision) c
       CROSS JOIN LATERAL (
             SELECT EXISTS (SELECT FROM exemption e
                             WHERE e.member_id = c.member_id AND e.fee_year = s.fee_year
                               AND e.revoked_on IS NULL)) AS x (exempt)
      """;

  private static final String TOTALS =
      """
      region,
      count(*) FILTER (WHERE NOT exempt AND new_fee > present_fee) AS rising,
      count(*) FILTER (WHERE NOT exempt AND new_fee < present_fee) AS falling,
      count(*) FILTER (WHERE NOT exempt AND new_fee = present_fee) AS unchanged,
      count(*) FILTER (WHERE exempt) AS exempt,
      count(*) FILTER (WHERE NOT exempt AND (new_fee IS NULL OR present_fee IS NULL))
        AS exceptions,
      coalesce(sum(present_fee) FILTER (WHERE NOT exempt AND new_fee IS NOT NULL), 0.00)
        AS present_total,
      coalesce(sum(new_fee) FILTER (WHERE NOT exempt AND present_fee IS NOT NULL), 0.00)
        AS new_total
      """;

  @Inject ScheduleQueries schedules;
  @Inject SimulationQueries simulations;
  @Inject EntityManager entities;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * What is asked.
   *
   * @param comparedWith the other schedule, {@code null} for the one in force for the year
   * @param dryRun whether nothing is kept
   */
  public record Question(UUID scheduleId, int feeYear, UUID comparedWith, boolean dryRun) {}

  /** What the fees rest on. */
  record Basis(
      UUID scheduleId,
      long scheduleVersion,
      UUID comparedWith,
      int feeYear,
      long indicatorRevision) {}

  /**
   * @return empty when there is no such schedule
   * @throws org.wego.platform.problem.ProblemException SCHEDULE_UNKNOWN for another schedule that
   *     is not known, SCHEDULE_NOT_IN_FORCE (F3a) when none is named and none is in force
   */
  @Transactional
  public Optional<SimulationResult> simulate(Question question, String actor) {
    return schedules
        .find(question.scheduleId(), true)
        .map(schedule -> simulate(schedule, question, actor));
  }

  private SimulationResult simulate(FeeSchedule schedule, Question question, String actor) {
    FeeSimulation simulation =
        new FeeSimulation(
            Ids.next(),
            new Basis(
                schedule.id(),
                schedule.version(),
                otherSchedule(question),
                question.feeYear(),
                latestRevision()),
            actor,
            clock.instant());
    return question.dryRun() ? preview(simulation) : keep(simulation);
  }

  private UUID otherSchedule(Question question) {
    UUID other = question.comparedWith();
    if (other == null) {
      return schedules.requireInForce(question.feeYear()).id();
    }
    new Faults()
        .addIf(
            schedules.find(other, true).isEmpty(),
            "/comparedWith",
            "UNKNOWN_VALUE",
            "No fee schedule has this id")
        .throwIfAny(FeesError.SCHEDULE_UNKNOWN);
    return other;
  }

  private SimulationResult preview(FeeSimulation simulation) {
    return new SimulationResult(
        simulation,
        sql.list(
            "SELECT " + TOTALS + COMPARED + " GROUP BY region ORDER BY region",
            SimulateSchedule::readTotals,
            parameters(simulation)));
  }

  private SimulationResult keep(FeeSimulation simulation) {
    entities.persist(simulation);
    entities.flush();
    sql.update(
        """
        INSERT INTO fee_simulation_member
               (simulation_id, member_id, member_name, region, country, category, present_fee,
                new_fee, detail, exempt)
        SELECT s.simulation_id, c.member_id, c.member_name, c.region, c.country, c.category,
               c.present_fee, c.new_fee, c.detail, x.exempt
        """
            + COMPARED,
        parameters(simulation));
    sql.update(
        "INSERT INTO fee_simulation_region (simulation_id, region, rising, falling, unchanged,"
            + " exempt, exceptions, present_total, new_total) SELECT simulation_id, "
            + TOTALS
            + "FROM fee_simulation_member WHERE simulation_id = ? GROUP BY simulation_id, region",
        simulation.id());
    return simulations.result(simulation);
  }

  private static Object[] parameters(FeeSimulation simulation) {
    return new Object[] {
      simulation.id(),
      simulation.scheduleId(),
      simulation.comparedWith(),
      simulation.feeYear(),
      simulation.indicatorRevision()
    };
  }

  private long latestRevision() {
    return sql.find(
            "SELECT coalesce(max(revision), 0) FROM economic_indicator", row -> row.getLong(1))
        .orElseThrow();
  }

  static FeeTotals readTotals(ResultSet row) throws SQLException {
    return new FeeTotals(
        Region.valueOf(row.getString("region")),
        row.getInt("rising"),
        row.getInt("falling"),
        row.getInt("unchanged"),
        row.getInt("exempt"),
        row.getInt("exceptions"),
        row.getBigDecimal("present_total"),
        row.getBigDecimal("new_total"));
  }
}
