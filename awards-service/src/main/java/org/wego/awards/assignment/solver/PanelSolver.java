package org.wego.awards.assignment.solver;

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

/** Finds good plans, and tells what a plan costs by which rule. May be used by several threads. */
public final class PanelSolver {

  private final SolverFactory<PanelPlan> solvers;
  private final SolutionManager<PanelPlan, HardSoftScore> analyst;
  private final Set<Solver<PanelPlan>> atWork = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  /**
   * @param limit how long a plan may take
   * @param unimproved after how long without a better plan the best one is taken
   */
  public PanelSolver(Duration limit, Duration unimproved) {
    SolverConfig config =
        new SolverConfig(PanelSolver.class.getClassLoader())
            .withSolutionClass(PanelPlan.class)
            .withEntityClasses(Seat.class)
            .withConstraintProviderClass(PanelRules.class)
            .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
            .withTerminationConfig(
                new TerminationConfig().withSpentLimit(limit).withUnimprovedSpentLimit(unimproved));
    this.solvers = SolverFactory.create(config);
    this.analyst = SolutionManager.create(solvers);
  }

  /**
   * The best plan found in time; the given one is left as it is.
   *
   * @return empty when it was stopped: what had been found until then may be no plan at all
   */
  public Optional<PanelPlan> solve(PanelPlan plan) {
    if (plan.seats().stream().allMatch(Seat::pinned)) {
      analyst.update(plan);
      return Optional.of(plan);
    }
    Solver<PanelPlan> solver = solvers.buildSolver();
    atWork.add(solver);
    try {
      PanelPlan best = stopped ? null : solver.solve(plan);
      return stopped ? Optional.empty() : Optional.of(best);
    } finally {
      atWork.remove(solver);
    }
  }

  /** Ends those at work, and lets nobody begin. */
  public void stop() {
    stopped = true;
    atWork.forEach(Solver::terminateEarly);
  }

  /** What the plan costs by each rule: zero where it is kept, below zero where not. */
  public Map<PanelRule, Integer> costs(PanelPlan plan) {
    ScoreAnalysis<HardSoftScore> analysis =
        analyst.analyze(plan, ScoreAnalysisFetchPolicy.FETCH_SHALLOW);
    Map<PanelRule, Integer> costs = new EnumMap<>(PanelRule.class);
    analysis
        .constraintMap()
        .forEach(
            (constraint, found) ->
                costs.put(
                    PanelRule.valueOf(constraint.constraintName()),
                    found.score().hardScore() + found.score().softScore()));
    return costs;
  }
}
