package org.wego.awards.assignment.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import java.util.List;
import org.wego.awards.judge.Expertise;

/** Who judges what in an edition: what is given, and what the solver fills in. */
@PlanningSolution
public final class PanelPlan {

  @ProblemFactCollectionProperty private List<PlannedEntry> entries;
  @ProblemFactCollectionProperty private List<FormerSeat> formerSeats;
  @ProblemFactCollectionProperty private List<Expertise> fields;

  @PlanningEntityCollectionProperty private List<Seat> seats;

  @PlanningScore private HardSoftScore score;

  /** The solver copies plans. */
  PanelPlan() {}

  public PanelPlan(List<PlannedEntry> entries, List<FormerSeat> formerSeats, List<Seat> seats) {
    this.entries = List.copyOf(entries);
    this.formerSeats = List.copyOf(formerSeats);
    this.fields = List.of(Expertise.values());
    this.seats = List.copyOf(seats);
  }

  /** The plan with this seat given to somebody else. */
  public PanelPlan with(Seat seat, PlannedJudge judge) {
    return new PanelPlan(
        entries,
        formerSeats,
        seats.stream().map(other -> other == seat ? other.givenTo(judge) : other).toList());
  }

  public List<Seat> seats() {
    return seats;
  }

  public HardSoftScore score() {
    return score;
  }
}
