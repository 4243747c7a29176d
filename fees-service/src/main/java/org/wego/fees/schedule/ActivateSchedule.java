package org.wego.fees.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Puts a draft in force from a fee year on (F3a); from then on it never changes (F9). */
@ApplicationScoped
public class ActivateSchedule {

  @Inject FeeSchedules schedules;
  @Inject ScheduleQueries queries;
  @Inject ScheduleLock lock;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * @param feeYear the first fee year, {@code null} for the draft's
   * @param decision reference of the decision, {@code null} where none is told
   */
  public record Activation(Integer feeYear, String decision, boolean dryRun) {}

  /**
   * The schedule that was in force ends with the year before. Where another one follows later, this
   * one ends before that.
   *
   * @throws ProblemException NOT_FOUND, SCHEDULE_ACTIVE, SCHEDULE_INCOMPLETE with every gap of the
   *     charts (F3), SCHEDULE_YEAR_TAKEN (F3a), FEE_YEAR_BILLED (F9)
   */
  @Transactional
  public FeeSchedule activate(UUID id, Activation activation, String actor) {
    lock.change();
    FeeSchedule draft = schedules.require(id);
    draft.requireDraft();
    requireComplete(queries.cells(id));
    int firstYear = activation.feeYear() == null ? draft.effectiveFromYear() : activation.feeYear();
    Optional<FeeSchedule> earlier = schedules.inForce(firstYear);
    if (earlier.isPresent() && earlier.get().effectiveFromYear() == firstYear) {
      throw new ProblemException(
          FeesError.SCHEDULE_YEAR_TAKEN,
          "Schedule %s is in force from fee year %d".formatted(earlier.get().code(), firstYear));
    }
    Integer lastYear =
        schedules.nextAfter(firstYear).map(next -> next.effectiveFromYear() - 1).orElse(null);
    requireUnbilled(firstYear, lastYear);
    if (!activation.dryRun()) {
      earlier.ifPresent(schedule -> schedule.giveWayIn(firstYear));
      // At once, because no two schedules are in force for one year, not even within a flush.
      schedules.flush();
      draft.activate(firstYear, lastYear, activation.decision(), actor, clock.instant());
      schedules.flush();
    }
    return draft;
  }

  private static void requireComplete(List<FeeCell> cells) {
    Faults faults = new Faults();
    for (Chart chart : Chart.of(cells)) {
      chart.gaps().forEach(gap -> faults.add("/cells", "GAP", gap));
    }
    faults.throwIfAny(FeesError.SCHEDULE_INCOMPLETE);
  }

  /** A run that was requested keeps the schedule that was in force then, and may be resumed. */
  private void requireUnbilled(int firstYear, Integer lastYear) {
    sql.find(
            """
            SELECT min(billed.fee_year)
              FROM (SELECT fee_year FROM invoice
                    UNION ALL
                    SELECT fee_year FROM fee_run WHERE NOT dry_run) AS billed
             WHERE billed.fee_year >= ? AND billed.fee_year <= coalesce(?::integer, 9999)
            """,
            row -> Optional.ofNullable(row.getObject(1, Integer.class)),
            firstYear,
            lastYear)
        .orElseThrow()
        .ifPresent(
            year -> {
              throw new ProblemException(
                  FeesError.FEE_YEAR_BILLED,
                  "Fee year " + year + " was billed, or its billing was requested");
            });
  }
}
