package org.wego.fees.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Fee schedules with the cells of their charts. The caller has taken the {@link ScheduleLock}. */
@ApplicationScoped
class FeeSchedules implements PanacheRepositoryBase<FeeSchedule, UUID> {

  @Inject Sql sql;

  /**
   * @throws ProblemException NOT_FOUND
   */
  FeeSchedule require(UUID id) {
    return findByIdOptional(id)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such fee schedule"));
  }

  /** The active schedule whose years have this one. */
  Optional<FeeSchedule> inForce(int feeYear) {
    return find(
            "status = ?1 and effectiveFromYear <= ?2"
                + " and (effectiveToYear is null or effectiveToYear >= ?2)",
            ScheduleStatus.ACTIVE,
            feeYear)
        .firstResultOptional();
  }

  /** The active schedule that is the next to begin after a year. */
  Optional<FeeSchedule> nextAfter(int feeYear) {
    return find(
            "status = ?1 and effectiveFromYear > ?2 order by effectiveFromYear",
            ScheduleStatus.ACTIVE,
            feeYear)
        .firstResultOptional();
  }

  /**
   * @param except the schedule that may have it
   * @throws ProblemException SCHEDULE_CODE_TAKEN
   */
  void requireFree(String code, UUID except) {
    if (count("code = ?1 and id <> ?2", code, except) > 0) {
      throw new ProblemException(
          FeesError.SCHEDULE_CODE_TAKEN, "Another schedule has the code " + code);
    }
  }

  /** The first that no schedule has: 2017, 2017-2, 2017-3. */
  String freeCode(int year) {
    String code = Integer.toString(year);
    for (int i = 2; count("code", code) > 0; i++) {
      code = year + "-" + i;
    }
    return code;
  }

  /**
   * Gives a draft these cells in place of those that it has.
   *
   * @throws ProblemException SCHEDULE_CELLS_OVERLAP (F4) with every cell that overlaps another
   */
  void put(UUID scheduleId, List<FeeCell> cells) {
    requireDisjoint(cells);
    sql.update("DELETE FROM fee_cell WHERE schedule_id = ?", scheduleId);
    sql.update(
        """
        INSERT INTO fee_cell
               (schedule_id, category, organization_type, gdp_label, gdp_band, population_label,
                population_band, amount)
        SELECT ?, c.category, c.organization_type, c.gdp_label,
               numrange(c.gdp_from, c.gdp_below), c.population_label,
               int8range(c.population_from, c.population_below), c.amount
          FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::numeric[], ?::text[],
                      ?::bigint[], ?::bigint[], ?::numeric[])
                 AS c (category, organization_type, gdp_label, gdp_from, gdp_below,
                       population_label, population_from, population_below, amount)
        """,
        scheduleId,
        SqlArray.of("text", cells.stream().map(cell -> cell.category().name()).toList()),
        SqlArray.of(
            "text",
            cells.stream()
                .map(c -> c.organizationType() == null ? null : c.organizationType().name())
                .toList()),
        SqlArray.of("text", cells.stream().map(FeeCell::gdpBand).toList()),
        SqlArray.of("numeric", cells.stream().map(FeeCell::gdpFrom).toList()),
        SqlArray.of("numeric", cells.stream().map(FeeCell::gdpBelow).toList()),
        SqlArray.of("text", cells.stream().map(FeeCell::populationBand).toList()),
        SqlArray.of("bigint", cells.stream().map(FeeCell::populationFrom).toList()),
        SqlArray.of("bigint", cells.stream().map(FeeCell::populationBelow).toList()),
        SqlArray.of("numeric", cells.stream().map(FeeCell::amount).toList()));
  }

  void discard(FeeSchedule draft) {
    sql.update("DELETE FROM fee_cell WHERE schedule_id = ?", draft.id());
    delete(draft);
  }

  private static void requireDisjoint(List<FeeCell> cells) {
    Faults faults = new Faults();
    for (Chart chart : Chart.of(cells)) {
      for (Chart.Overlap overlap : chart.overlaps()) {
        faults.add(
            "/cells/" + indexOf(cells, overlap.other()),
            "OVERLAP",
            "It has a fee for figures of cell " + indexOf(cells, overlap.one()) + " as well");
      }
    }
    faults.throwIfAny(FeesError.SCHEDULE_CELLS_OVERLAP);
  }

  /** By identity: a cell that is given twice is two cells. */
  private static int indexOf(List<FeeCell> cells, FeeCell cell) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) == cell) {
        return i;
      }
    }
    throw new IllegalStateException("The cell is none of the schedule's");
  }
}
