package org.wego.fees.money;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What is done, round by round. */
record Script(List<Round> rounds) {

  /**
   * Steps of several callers at once; a single caller with a single step is a round as well.
   *
   * @param lanes what each caller does, one step after another
   * @param cut whether connections to the database are cut meanwhile
   */
  record Round(List<List<Step>> lanes, boolean cut) {

    boolean single() {
      return lanes.size() == 1 && lanes.get(0).size() == 1;
    }

    List<Step> steps() {
      return lanes.stream().flatMap(List::stream).toList();
    }

    @Override
    public String toString() {
      String told =
          lanes.stream()
              .map(lane -> lane.stream().map(Step::toString).collect(Collectors.joining("; then ")))
              .collect(Collectors.joining("\n    | "));
      return single() ? told : (cut ? "at once, cut:" : "at once:") + "\n    | " + told;
    }
  }

  /** The same script without some of its rounds, the most first, or without one of its steps. */
  List<Script> shorter() {
    List<Script> scripts = new ArrayList<>();
    for (int size = rounds.size() / 2; size > 0; size /= 2) {
      for (int from = 0; from + size <= rounds.size(); from += size) {
        List<Round> fewer = new ArrayList<>(rounds);
        fewer.subList(from, from + size).clear();
        scripts.add(new Script(fewer));
      }
    }
    for (int r = rounds.size() - 1; r >= 0; r--) {
      Round round = rounds.get(r);
      for (int l = round.lanes().size() - 1; l >= 0 && !round.single(); l--) {
        for (int s = round.lanes().get(l).size() - 1; s >= 0; s--) {
          scripts.add(without(r, l, s));
        }
      }
    }
    return scripts;
  }

  Script upTo(int round) {
    return new Script(rounds.subList(0, Math.min(rounds.size(), round + 1)));
  }

  private Script without(int r, int l, int s) {
    List<List<Step>> lanes = new ArrayList<>(rounds.get(r).lanes());
    List<Step> lane = new ArrayList<>(lanes.get(l));
    lane.remove(s);
    lanes.set(l, lane);
    lanes.removeIf(List::isEmpty);
    List<Round> fewer = new ArrayList<>(rounds);
    if (lanes.isEmpty()) {
      fewer.remove(r);
    } else {
      fewer.set(r, new Round(lanes, rounds.get(r).cut()));
    }
    return new Script(fewer);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rounds.size(); i++) {
      text.append("%n%3d %s".formatted(i + 1, rounds.get(i)));
    }
    return text.toString();
  }

  /** Makes one up; the same numbers make the same. */
  static Script random(SplittableRandom random, int rounds) {
    List<Round> made = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      made.add(random.nextInt(100) < 60 ? single(random, i) : atOnce(random));
    }
    return new Script(made);
  }

  private static Round single(SplittableRandom random, int position) {
    Act act = position == 0 ? Act.RUN : act(random);
    return new Round(List.of(List.of(step(random, act))), false);
  }

  private static Round atOnce(SplittableRandom random) {
    List<List<Step>> lanes = new ArrayList<>();
    List<Act> taken = new ArrayList<>();
    int callers = random.nextInt(2, 5);
    // The same year, and often the same member: that is where callers meet.
    int year = random.nextInt(100) < 70 ? 2016 : 2017;
    int member = member(random);
    for (int c = 0; c < callers; c++) {
      List<Step> lane = new ArrayList<>();
      int steps = random.nextInt(1, 3);
      while (lane.size() < steps) {
        Act act = act(random);
        if (mayMeet(act, taken)) {
          taken.add(act);
          Step step = step(random, act);
          boolean here = random.nextInt(100) < 75;
          lane.add(
              new Step(
                  act,
                  here ? member : step.member(),
                  here ? year : step.year(),
                  step.nth(),
                  step.other(),
                  step.sum(),
                  random.nextInt(100) < 15));
        }
      }
      lanes.add(lane);
    }
    return new Round(lanes, random.nextInt(100) < 25);
  }

  /**
   * One import at a time, so that its moment is told by what it changed; one resumption of a run.
   */
  private static boolean mayMeet(Act act, List<Act> taken) {
    return switch (act) {
      case GDP, POPULATION -> !taken.contains(Act.GDP) && !taken.contains(Act.POPULATION);
      case RESUME -> !taken.contains(act);
      case RUN, DRY_RUN -> taken.stream().filter(Act::ofRun).count() < 2;
      case RETRY, NEXT_DAY -> false;
      default -> true;
    };
  }

  private static Step step(SplittableRandom random, Act act) {
    boolean figure = act == Act.GDP || act == Act.POPULATION;
    return new Step(
        act,
        member(random),
        random.nextInt(100) < 65 ? 2016 : 2017,
        figure ? random.nextInt(6) : Math.max(0, random.nextInt(6) - 3),
        other(random, act),
        sum(random, act),
        false);
  }

  private static int other(SplittableRandom random, Act act) {
    return switch (act) {
      case GDP -> random.nextInt(3);
      case POPULATION -> random.nextInt(2);
      default -> member(random);
    };
  }

  private static int member(SplittableRandom random) {
    return random.nextInt(100) < 40 ? 0 : random.nextInt(Parties.ALL.size());
  }

  private static Step.Sum sum(SplittableRandom random, Act act) {
    // On both sides of what is left, and of the tolerance for shortfalls.
    long[] beyond = {0, 0, 0, -3000, -3001, -1, 1, 25_000, 300_000, -50_000};
    return random.nextInt(100) < 65
        ? new Step.Sum(true, beyond[random.nextInt(beyond.length)])
        : new Step.Sum(false, random.nextLong(1, 1_200_000));
  }

  private static Act act(SplittableRandom random) {
    Act[] acts = Act.values();
    int[] weights = {7, 2, 4, 12, 8, 17, 8, 8, 10, 10, 10, 5, 4, 4, 3, 4, 4, 4, 3};
    int total = java.util.Arrays.stream(weights).sum();
    int point = random.nextInt(total);
    int i = 0;
    while (point >= weights[i]) {
      point -= weights[i++];
    }
    return acts[i];
  }
}
