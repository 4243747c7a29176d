package org.wego.awards.assignment.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/**
 * One of the judges that an entry needs. Only judges without a conflict are candidates, so that no
 * plan that the solver looks at, not even a bad one, has a judge score what he or she must not
 * (A5).
 */
@PlanningEntity
public final class Seat {

  @PlanningId private String id;
  private PlannedEntry entry;

  @PlanningPin private boolean pinned;

  @ValueRangeProvider private List<PlannedJudge> candidates;

  @PlanningVariable private PlannedJudge judge;

  /** The solver copies seats. */
  Seat() {}

  private Seat(
      PlannedEntry entry,
      int number,
      boolean pinned,
      List<PlannedJudge> candidates,
      PlannedJudge judge) {
    this.id = entry.id() + "/" + number;
    this.entry = entry;
    this.pinned = pinned;
    this.candidates = candidates;
    this.judge = judge;
  }

  /** A seat that stays with who has begun to score. */
  public static Seat kept(PlannedEntry entry, int number, PlannedJudge judge) {
    return new Seat(entry, number, true, List.of(judge), judge);
  }

  /**
   * A seat to fill.
   *
   * @param judge who has it now, one of the candidates; {@code null} for nobody
   */
  public static Seat open(
      PlannedEntry entry, int number, List<PlannedJudge> candidates, PlannedJudge judge) {
    return new Seat(entry, number, false, candidates, judge);
  }

  /** The same seat with somebody else, to see what that would cost. */
  Seat givenTo(PlannedJudge other) {
    Seat seat = new Seat(entry, 0, pinned, List.of(other), other);
    seat.id = id;
    return seat;
  }

  public PlannedEntry entry() {
    return entry;
  }

  public PlannedJudge judge() {
    return judge;
  }

  boolean pinned() {
    return pinned;
  }

  @Override
  public String toString() {
    return id;
  }
}
