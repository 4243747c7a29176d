package org.wego.awards.assignment.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.judge.Expertise;
import org.wego.platform.id.Ids;

/** The solver without anything around it. */
class PanelSolverTest {

  private static final Logger LOG = Logger.getLogger(PanelSolverTest.class);
  private static final int JUDGES_PER_ENTRY = 3;

  private final PanelSolver solver =
      new PanelSolver(Duration.ofSeconds(20), Duration.ofMillis(1500));

  @Test
  @DisplayName("A5, A6: 200 entries x 30 judges x 3 are assigned without a hard rule broken")
  void a_large_edition_is_shared_out_evenly_without_a_conflict() {
    // Every third judge is an expert of administration only; a judge is in conflict with every
    // entry of one country out of ten, as cities of ten countries enter in turn.
    List<PlannedEntry> entries = entries(200);
    List<PlannedJudge> judges = judges(30);
    BiPredicate<Integer, Integer> conflict = (entry, judge) -> entry % 10 == judge % 10;

    long start = System.nanoTime();
    PanelPlan plan = solve(plan(entries, judges, conflict, Map.of()));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    IntSummaryStatistics loads = loads(plan, judges);
    LOG.infof(
        "200 entries x 30 judges x 3: %d ms, score %s, loads %d to %d",
        took.toMillis(), plan.score(), loads.getMin(), loads.getMax());

    assertThat(plan.score().isFeasible()).isTrue();
    assertThat(plan.score().softScore())
        .as("600 seats of 30 judges cost 30 x 20 squared at least")
        .isBetween(-12_060, -12_000);
    Map<PlannedEntry, Set<PlannedJudge>> panels = panels(plan);
    assertThat(panels.keySet()).containsExactlyInAnyOrderElementsOf(entries);
    for (int e = 0; e < entries.size(); e++) {
      Set<PlannedJudge> panel = panels.get(entries.get(e));
      assertThat(panel).hasSize(JUDGES_PER_ENTRY);
      for (PlannedJudge judge : panel) {
        assertThat(conflict.test(e, judges.indexOf(judge))).isFalse();
      }
      assertThat(panel).anyMatch(judge -> judge.expertOf(Expertise.IT));
      assertThat(panel).anyMatch(judge -> judge.expertOf(Expertise.PUBLIC_ADMINISTRATION));
    }
    assertThat(loads.getMin()).isGreaterThanOrEqualTo(19);
    assertThat(loads.getMax()).isLessThanOrEqualTo(21);
    assertThat(solver.costs(plan))
        .containsEntry(PanelRule.DISTINCT_JUDGES, 0)
        .containsEntry(PanelRule.MIXED_EXPERTISE, 0)
        .containsEntry(PanelRule.FEW_CHANGES, 0);
  }

  @Test
  @DisplayName("A6: when a judge drops out, only the seats that fell vacant are filled again")
  void the_others_keep_their_entries_when_a_judge_drops_out() {
    List<PlannedEntry> entries = entries(40);
    List<PlannedJudge> judges = judges(10);
    BiPredicate<Integer, Integer> conflict = (entry, judge) -> entry % 5 == judge % 5;
    Map<PlannedEntry, Set<PlannedJudge>> before =
        panels(solve(plan(entries, judges, conflict, Map.of())));
    PlannedJudge gone = judges.get(0);

    List<PlannedJudge> left = judges.subList(1, judges.size());
    BiPredicate<Integer, Integer> shifted = (entry, judge) -> conflict.test(entry, judge + 1);
    Map<PlannedEntry, Set<PlannedJudge>> kept = new HashMap<>();
    before.forEach(
        (entry, panel) ->
            kept.put(entry, panel.stream().filter(j -> j != gone).collect(Collectors.toSet())));
    Map<PlannedEntry, Set<PlannedJudge>> after = panels(solve(plan(entries, left, shifted, kept)));

    for (PlannedEntry entry : entries) {
      assertThat(after.get(entry)).hasSize(JUDGES_PER_ENTRY).containsAll(kept.get(entry));
      assertThat(after.get(entry)).doesNotContain(gone);
    }
  }

  @Test
  @DisplayName("A6: who has begun to score keeps the entry, however uneven that is")
  void what_is_scored_stays_with_its_judge() {
    List<PlannedEntry> entries = entries(6);
    List<PlannedJudge> judges = judges(6);
    PlannedJudge busy = judges.get(0);
    List<Seat> seats = new ArrayList<>();
    for (PlannedEntry entry : entries) {
      seats.add(Seat.kept(entry, 1, busy));
      seats.add(Seat.open(entry, 2, judges.subList(1, 6), null));
      seats.add(Seat.open(entry, 3, judges.subList(1, 6), null));
    }

    PanelPlan plan = solve(new PanelPlan(entries, List.of(), seats));

    assertThat(plan.score().isFeasible()).isTrue();
    assertThat(panels(plan).values()).allMatch(panel -> panel.contains(busy) && panel.size() == 3);
  }

  @Test
  @DisplayName("A6: what another judge in a seat would cost can be told by rule")
  void the_cost_of_an_exchange_is_told_by_rule() {
    // Two entries; the expert of administration has both, so that each is judged by both fields.
    List<PlannedEntry> entries = entries(2);
    PlannedJudge it = new PlannedJudge(Ids.next(), EnumSet.of(Expertise.IT));
    PlannedJudge alsoIt = new PlannedJudge(Ids.next(), EnumSet.of(Expertise.IT));
    PlannedJudge administration =
        new PlannedJudge(Ids.next(), EnumSet.of(Expertise.PUBLIC_ADMINISTRATION));
    List<PlannedJudge> all = List.of(it, alsoIt, administration);
    Seat asked = Seat.open(entries.get(0), 2, all, administration);
    PanelPlan plan =
        new PanelPlan(
            entries,
            List.of(new FormerSeat(entries.get(0), administration)),
            List.of(
                Seat.open(entries.get(0), 1, all, it),
                asked,
                Seat.open(entries.get(1), 1, all, alsoIt),
                Seat.open(entries.get(1), 2, all, administration)));

    // Loads 1, 1 and 2.
    assertThat(solver.costs(plan))
        .containsEntry(PanelRule.BALANCED_LOAD, -6)
        .containsEntry(PanelRule.MIXED_EXPERTISE, 0)
        .containsEntry(PanelRule.FEW_CHANGES, 0);
    // Loads 1, 2 and 1, and no expert of administration for the first entry.
    assertThat(solver.costs(plan.with(asked, alsoIt)))
        .containsEntry(PanelRule.BALANCED_LOAD, -6)
        .containsEntry(PanelRule.MIXED_EXPERTISE, -PanelRules.MIXED_EXPERTISE)
        .containsEntry(PanelRule.FEW_CHANGES, -PanelRules.FEW_CHANGES);
    assertThat(solver.costs(plan.with(asked, it))).containsEntry(PanelRule.DISTINCT_JUDGES, -1);
  }

  private PanelPlan solve(PanelPlan plan) {
    return solver.solve(plan).orElseThrow();
  }

  private static List<PlannedEntry> entries(int number) {
    return IntStream.range(0, number).mapToObj(i -> new PlannedEntry(Ids.next())).toList();
  }

  private static List<PlannedJudge> judges(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                new PlannedJudge(
                    Ids.next(),
                    i % 3 == 0
                        ? EnumSet.of(Expertise.PUBLIC_ADMINISTRATION)
                        : EnumSet.of(Expertise.IT)))
        .toList();
  }

  private static PanelPlan plan(
      List<PlannedEntry> entries,
      List<PlannedJudge> judges,
      BiPredicate<Integer, Integer> conflict,
      Map<PlannedEntry, Set<PlannedJudge>> present) {
    List<Seat> seats = new ArrayList<>();
    List<FormerSeat> former = new ArrayList<>();
    for (int e = 0; e < entries.size(); e++) {
      PlannedEntry entry = entries.get(e);
      int number = e;
      List<PlannedJudge> candidates =
          IntStream.range(0, judges.size())
              .filter(judge -> !conflict.test(number, judge))
              .mapToObj(judges::get)
              .toList();
      List<PlannedJudge> holders = List.copyOf(present.getOrDefault(entry, Set.of()));
      for (int n = 0; n < JUDGES_PER_ENTRY; n++) {
        PlannedJudge holder = n < holders.size() ? holders.get(n) : null;
        seats.add(Seat.open(entry, n, candidates, holder));
        if (holder != null) {
          former.add(new FormerSeat(entry, holder));
        }
      }
    }
    return new PanelPlan(entries, former, seats);
  }

  private static Map<PlannedEntry, Set<PlannedJudge>> panels(PanelPlan plan) {
    Map<PlannedEntry, Set<PlannedJudge>> panels = new HashMap<>();
    plan.seats()
        .forEach(
            seat -> panels.computeIfAbsent(seat.entry(), e -> new HashSet<>()).add(seat.judge()));
    return panels;
  }

  private static IntSummaryStatistics loads(PanelPlan plan, List<PlannedJudge> judges) {
    return judges.stream()
        .mapToInt(
            judge -> (int) plan.seats().stream().filter(seat -> seat.judge() == judge).count())
        .summaryStatistics();
  }
}
