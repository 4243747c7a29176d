package org.wego.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.wego.faults.check.Evidence;
import org.wego.faults.check.Invariant;
import org.wego.faults.check.Invariants;
import org.wego.faults.check.Quiet;
import org.wego.faults.fault.Fault;
import org.wego.faults.fault.FaultUncovered;
import org.wego.faults.fault.Stage;
import org.wego.faults.work.Journal;
import org.wego.faults.work.Scene;
import org.wego.faults.work.Work;

/** People work, faults happen, all is healed, and what must be true is looked at. */
public final class SeedRun {

  private static final Duration BEFORE = Duration.ofSeconds(2);
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /** A killed consumer's partitions wait 15 s for another one. */
  private static final Duration TO_BE_QUIET = Duration.ofSeconds(60);

  private static final int SHOWN = 5;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Stage stage;
  private final Scene.Common common;
  private final List<Fault> faults;

  /**
   * @param stage the stack, which stays up between runs
   * @param common what all runs work with
   * @param faults those that may happen
   */
  public SeedRun(Stage stage, Scene.Common common, List<Fault> faults) {
    this.stage = stage;
    this.common = common;
    this.faults = faults;
  }

  /**
   * Each fault has its turn, and another one comes after those that leave time for it.
   *
   * @param seed decides which, and what each of them does
   */
  static List<Fault> plan(List<Fault> faults, long seed) {
    Fault first = faults.get((int) Math.floorMod(seed - 1, (long) faults.size()));
    List<Fault> others =
        faults.stream()
            .filter(fault -> fault != first && !fault.alone())
            .filter(fault -> !(first.restarts() && fault.restarts()))
            .toList();
    return first.alone() || others.isEmpty()
        ? List.of(first)
        : List.of(first, others.get(of(seed).nextInt(others.size())));
  }

  /** Neighbouring seeds begin with nearly the same number unless they are spread. */
  private static Random of(long seed) {
    return new Random(seed * SPREAD);
  }

  /**
   * Does one run; where that itself breaks off, this is what did not hold.
   *
   * @param bug that was planted, or null
   */
  public Outcome run(long seed, String bug) {
    List<String> happened = new ArrayList<>();
    Map<String, List<String>> violations = new LinkedHashMap<>();
    Spent spent = new Spent();
    Map<Integer, Long> statuses = Map.of();
    try {
      statuses = run(seed, happened, violations, spent);
    } catch (RuntimeException | AssertionError e) {
      violations.put("run", List.of(e.toString()));
    }
    return new Outcome(
        seed, bug, happened, statuses, spent.inAll(), spent.ofParts(), violations, Outcome.now());
  }

  private Map<Integer, Long> run(
      long seed, List<String> happened, Map<String, List<String>> violations, Spent spent) {
    common.gate().getTokens(common.users());
    spent.on("tokens");
    Journal journal;
    try (Work work = Work.begin(common.gate(), common.of(seed), seed, stage::isStarting)) {
      Stage.last(BEFORE);
      spent.on("before");
      Random random = of(seed);
      for (Fault fault : plan(faults, seed)) {
        happened.add(happen(fault, new Random(random.nextLong()), violations));
        Stage.last(BETWEEN);
        spent.on(fault.name());
      }
      stage.heal();
      spent.on("heal");
      journal = work.end();
      spent.on("finish");
    }
    try (Quiet quiet = new Quiet(stage)) {
      List<String> underWay = quiet.await(TO_BE_QUIET);
      if (!underWay.isEmpty()) {
        violations.put("quiet", underWay);
      }
    }
    spent.on("quiet");
    stage.topics().read();
    Evidence evidence =
        new Evidence(journal, common.gate(), stage.databases(), stage.topics(), stage.keysSince());
    for (Invariant invariant : Invariants.all()) {
      List<String> found = invariant.violations(evidence);
      if (!found.isEmpty()) {
        violations.put(invariant.name(), shown(found));
      }
      spent.on(invariant.name());
    }
    return journal.statuses();
  }

  private String happen(Fault fault, Random random, Map<String, List<String>> violations) {
    try {
      return fault.name() + ": " + fault.happen(stage, random);
    } catch (FaultUncovered e) {
      violations.put(fault.name(), List.of(e.getMessage()));
      return fault.name();
    } catch (Exception | AssertionError e) {
      violations.put("fault " + fault.name(), List.of(e.toString()));
      return fault.name() + ", which failed itself";
    }
  }

  private static List<String> shown(List<String> found) {
    if (found.size() <= SHOWN) {
      return found;
    }
    List<String> some = new ArrayList<>(found.subList(0, SHOWN));
    some.add("and %d more".formatted(found.size() - SHOWN));
    return some;
  }
}
