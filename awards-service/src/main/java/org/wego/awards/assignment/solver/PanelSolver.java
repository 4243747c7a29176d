package org.wego.awards.assignment.solver;

import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
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

  /** The best plan found in time; the given one is left as it is. */
  public PanelPlan solve(PanelPlan plan) {
    Solver<PanelPlan> solver = solvers.buildSolver();
    atWork.add(solver);
    try {
      if (stopped) {
        throw new IllegalStateException("Stopped");
      }
      return solver.solve(plan);
    } finally {
      atWork.remove(solver);
    }
  }

  /** Has those at work answer with what they have found. */
  public void stop() {
    stopped = true;
    atWork.forEach(Solver::terminateEarly);
  }

  public boolean stopped() {
    return stopped;
  }

  /** What the plan costs by each rule: zero where it is kept, below zero where not. */
  public Map<PanelRule, Integer> costs(PanelPlan plan) {
    ScoreAnalysis<HardSoftScore> analysis = analyst.analyze(plan);
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
