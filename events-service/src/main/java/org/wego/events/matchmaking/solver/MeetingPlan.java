package org.wego.events.matchmaking.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import java.util.List;

/** Who meets whom when: what is given, and what the solver fills in. */
@PlanningSolution
public final class MeetingPlan {

  @PlanningEntityCollectionProperty private List<PlannedMeeting> meetings;

  @PlanningScore private HardSoftScore score;

  /** The solver copies plans. */
  MeetingPlan() {}

  /**
   * @param meetings those that are wished for most first: they are placed in this order
   */
  public MeetingPlan(List<PlannedMeeting> meetings) {
    this.meetings = List.copyOf(meetings);
  }

  public List<PlannedMeeting> meetings() {
    return meetings;
  }

  public HardSoftScore score() {
    return score;
  }
}
