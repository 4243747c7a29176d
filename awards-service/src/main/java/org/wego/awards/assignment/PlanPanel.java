package org.wego.awards.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wego.awards.assignment.Situation.Held;
import org.wego.awards.assignment.solver.FormerSeat;
import org.wego.awards.assignment.solver.PanelPlan;
import org.wego.awards.assignment.solver.PanelRule;
import org.wego.awards.assignment.solver.PanelSolver;
import org.wego.awards.assignment.solver.PlannedEntry;
import org.wego.awards.assignment.solver.PlannedJudge;
import org.wego.awards.assignment.solver.Seat;

/** Has the solver work on a situation, and reads what it says. Uses no database. */
@ApplicationScoped
class PlanPanel {

  private final PanelSolver solver;

  PlanPanel(AssignmentConfig config) {
    solver = new PanelSolver(config.timeLimit(), config.unimprovedLimit());
  }

  /** Ends the solver's work; nothing is planned any more. */
  void stop() {
    solver.stop();
  }

  /**
   * The best plan found in time. Every entry has enough candidates.
   *
   * @return empty when this process is stopping
   */
  Optional<Proposal> plan(Situation situation) {
    return solver.solve(pose(situation)).map(this::proposal);
  }

  private Proposal proposal(PanelPlan plan) {
    Map<UUID, Set<UUID>> judges = new HashMap<>();
    for (Seat seat : plan.seats()) {
      judges
          .computeIfAbsent(seat.entry().id(), entry -> new LinkedHashSet<>())
          .add(seat.judge().id());
    }
    return new Proposal(judges, plan.score().toString(), solver.costs(plan));
  }

  /**
   * @param costs of the present assignments by rule
   * @param differences by the judge who would take the seat: by rule, below zero where it is worse
   */
  record Exchanges(Map<PanelRule, Integer> costs, Map<UUID, Map<PanelRule, Integer>> differences) {}

  /** What the present assignments cost, and what each of the others in the judge's place would. */
  Exchanges exchanges(Situation situation, Held held, List<UUID> others) {
    Map<UUID, PlannedJudge> judges = judges(situation);
    PanelPlan present = poseAsIs(situation, judges);
    Map<PanelRule, Integer> costs = solver.costs(present);
    Map<UUID, Map<PanelRule, Integer>> differences = new LinkedHashMap<>();
    for (UUID other : others) {
      Map<PanelRule, Integer> then =
          solver.costs(present.with(seatOf(present, held), judges.get(other)));
      then.replaceAll((rule, cost) -> cost - costs.get(rule));
      differences.put(other, then);
    }
    return new Exchanges(costs, differences);
  }

  private static Seat seatOf(PanelPlan plan, Held held) {
    return plan.seats().stream()
        .filter(seat -> seat.entry().id().equals(held.entryId()))
        .filter(seat -> seat.judge().id().equals(held.judgeId()))
        .findFirst()
        .orElseThrow();
  }

  private static PanelPlan pose(Situation situation) {
    Map<UUID, PlannedJudge> judges = judges(situation);
    List<PlannedEntry> entries = new ArrayList<>();
    List<FormerSeat> former = new ArrayList<>();
    List<Seat> seats = new ArrayList<>();
    for (UUID entryId : situation.entries()) {
      PlannedEntry entry = new PlannedEntry(entryId);
      entries.add(entry);
      Set<UUID> kept = situation.kept(entryId);
      List<PlannedJudge> movable =
          situation.present(entryId).stream()
              .filter(judge -> !kept.contains(judge))
              .map(judges::get)
              .toList();
      List<PlannedJudge> candidates =
          situation.candidates(entryId).stream().map(judges::get).toList();
      int number = 0;
      for (UUID judge : kept) {
        seats.add(Seat.kept(entry, number++, judges.get(judge)));
      }
      movable.forEach(judge -> former.add(new FormerSeat(entry, judge)));
      for (int i = 0; number < situation.judgesPerEntry(); i++) {
        PlannedJudge holder = i < movable.size() ? movable.get(i) : null;
        seats.add(Seat.open(entry, number++, candidates, holder));
      }
    }
    return new PanelPlan(entries, former, seats);
  }

  /** The assignments as they are, enough or not; an exchange is not blamed for being a change. */
  private static PanelPlan poseAsIs(Situation situation, Map<UUID, PlannedJudge> judges) {
    List<PlannedEntry> entries = new ArrayList<>();
    List<Seat> seats = new ArrayList<>();
    for (UUID entryId : situation.entries()) {
      PlannedEntry entry = new PlannedEntry(entryId);
      entries.add(entry);
      int number = 0;
      for (UUID judge : situation.present(entryId)) {
        seats.add(Seat.kept(entry, number++, judges.get(judge)));
      }
    }
    return new PanelPlan(entries, List.of(), seats);
  }

  private static Map<UUID, PlannedJudge> judges(Situation situation) {
    Map<UUID, PlannedJudge> judges = new LinkedHashMap<>();
    situation
        .judges()
        .forEach(judge -> judges.put(judge.id(), new PlannedJudge(judge.id(), judge.expertise())));
    return judges;
  }
}
