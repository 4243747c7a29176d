package org.wego.events.matchmaking.solver;

import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.solver.ScoreAnalysisFetchPolicy;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds good schedules, and tells what one costs by which rule. For several threads. */
public final class MeetingSolver {

  private final SolverFactory<MeetingPlan> solvers;
  private final SolutionManager<MeetingPlan, HardSoftScore> analyst;
  private final Set<Solver<MeetingPlan>> atWork = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  /**
   * @param limit how long a schedule may take
   * @param unimproved after how long without a better one the best one is taken
   */
  public MeetingSolver(Duration limit, Duration unimproved) {
    SolverConfig config =
        new SolverConfig(MeetingSolver.class.getClassLoader())
            .withSolutionClass(MeetingPlan.class)
            .withEntityClasses(PlannedMeeting.class)
            .withConstraintProviderClass(MeetingRules.class)
            .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
            .withTerminationConfig(
                new TerminationConfig().withSpentLimit(limit).withUnimprovedSpentLimit(unimproved));
    this.solvers = SolverFactory.create(config);
    this.analyst = SolutionManager.create(solvers);
  }

  /**
   * The best schedule found in time; the given one may be filled in.
   *
   * @return empty when it was stopped: what had been found until then may be no schedule at all
   */
  public Optional<MeetingPlan> solve(MeetingPlan plan) {
    if (plan.meetings().stream().allMatch(MeetingSolver::settled)) {
      return Optional.of(completed(plan));
    }
    Solver<MeetingPlan> solver = solvers.buildSolver();
    atWork.add(solver);
    try {
      MeetingPlan best = stopped ? null : solver.solve(plan);
      return stopped ? Optional.empty() : Optional.of(completed(best));
    } finally {
      atWork.remove(solver);
    }
  }

  /** Ends those at work, and lets nobody begin. */
  public void stop() {
    stopped = true;
    atWork.forEach(Solver::terminateEarly);
  }

  /** What the schedule costs by each rule: zero where it is kept, below zero where not. */
  public Map<MeetingRule, Integer> costs(MeetingPlan plan) {
    ScoreAnalysis<HardSoftScore> analysis =
        analyst.analyze(plan, ScoreAnalysisFetchPolicy.FETCH_SHALLOW);
    Map<MeetingRule, Integer> costs = new EnumMap<>(MeetingRule.class);
    analysis
        .constraintMap()
        .forEach(
            (constraint, found) ->
                costs.put(
                    MeetingRule.valueOf(constraint.constraintName()),
                    found.score().hardScore() + found.score().softScore()));
    return costs;
  }

  private static boolean settled(PlannedMeeting meeting) {
    return meeting.pinned() || meeting.candidates().isEmpty();
  }

  private MeetingPlan completed(MeetingPlan plan) {
    new FreePlaces(plan).fill();
    analyst.update(plan);
    return plan;
  }
}
