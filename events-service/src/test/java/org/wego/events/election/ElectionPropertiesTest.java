package org.wego.events.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.events.election.RoundOutcome.Placed;

/**
 * What holds of every count, tried on many boxes that chance filled and held against a model that
 * asks of each candidate alone how many are before it; the seed is in the name.
 */
class ElectionPropertiesTest {

  /** A box as a model has it: each ballot a set of candidates; empty for NONE. */
  private record Box(RoundTerms terms, List<Set<UUID>> ballots) {

    int votes(UUID candidate) {
      int votes = 0;
      for (Set<UUID> ballot : ballots) {
        votes += ballot.contains(candidate) ? 1 : 0;
      }
      return votes;
    }

    int none() {
      return (int) ballots.stream().filter(Set::isEmpty).count();
    }

    RoundTally tally() {
      Map<UUID, Integer> votes = new HashMap<>();
      terms.candidates().forEach(candidate -> votes.put(candidate, votes(candidate)));
      return new RoundTally(votes, none(), ballots.size());
    }

    /** Whether the one has more votes, or as many and the better lot. */
    boolean isBefore(UUID one, UUID other) {
      return votes(one) > votes(other)
          || votes(one) == votes(other)
              && terms.tieRule() == TieRule.LOT
              && terms.lot().drawnBy(one).compareTo(terms.lot().drawnBy(other)) < 0;
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("E7: the elected are those whom a simple model finds")
  void the_elected_are_those_of_a_simple_model(long seed) {
    Random chance = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Box box = box(chance, false);
      Set<UUID> expected = new HashSet<>();
      for (UUID candidate : box.terms().candidates()) {
        if (elected(box, candidate)) {
          expected.add(candidate);
        }
      }

      assertThat(RoundCount.of(box.terms(), box.tally()).elected())
          .as("%s", box)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("E7: what a run-off makes of each candidate is what a simple model finds")
  void a_run_off_makes_of_each_what_a_simple_model_finds(long seed) {
    Random chance = new Random(seed);
    for (int i = 0; i < 50; i++) {
      RoundTerms terms = runOff(chance);
      Box box = new Box(terms, ballots(chance, terms));
      RoundOutcome outcome = RoundCount.of(terms, box.tally());

      assertThat(outcome.candidates())
          .as("%s", box)
          .allSatisfy(c -> assertThat(c.fate()).isEqualTo(fateInRunOff(box, c.memberId())));
    }
  }

  private static RoundTerms runOff(Random chance) {
    int seats = 1 + chance.nextInt(3);
    return new RoundTerms(
        ElectionRule.MAJORITY_RUN_OFF,
        TieRule.LOT,
        new Lot("sealed", "seed " + chance.nextInt()),
        true,
        seats,
        IntStream.range(0, seats + 1 + chance.nextInt(3))
            .mapToObj(i -> new UUID(chance.nextLong(), chance.nextLong()))
            .toList());
  }

  /** By how many are before it, and how many of those have the majority. */
  private static Fate fateInRunOff(Box box, UUID candidate) {
    RoundTerms terms = box.terms();
    Predicate<UUID> majority = c -> 2 * box.votes(c) > box.ballots().size();
    int before = (int) terms.candidates().stream().filter(c -> box.isBefore(c, candidate)).count();
    int winners = (int) terms.candidates().stream().filter(majority).count();
    int wanted = (int) terms.candidates().stream().filter(c -> box.votes(c) > 0).count();
    int free = terms.seats() - Math.min(winners, terms.seats());
    if (box.votes(candidate) == 0) {
      return Fate.OUT;
    } else if (majority.test(candidate)) {
      return before < terms.seats() ? Fate.ELECTED : Fate.OUT;
    }
    // Twice as many as there are free seats go on; the last one drops out where nobody won.
    int places = Math.min(2 * free, terms.candidates().size() - (winners > 0 ? 0 : 1));
    if (before - winners >= places) {
      return Fate.OUT;
    }
    return Math.min(places, wanted - winners) <= free ? Fate.ELECTED : Fate.NEXT_ROUND;
  }

  /** Whether fewer than there are seats are before it, counting equals whom no lot tells apart. */
  private static boolean elected(Box box, UUID candidate) {
    boolean majority = box.terms().rule() == ElectionRule.MAJORITY_RUN_OFF;
    BiPredicate<Box, UUID> wins =
        (b, c) -> majority ? 2 * b.votes(c) > b.ballots().size() : b.votes(c) > b.none();
    if (!wins.test(box, candidate)) {
      return false;
    }
    long winners = box.terms().candidates().stream().filter(c -> wins.test(box, c)).count();
    long notBehind =
        box.terms().candidates().stream()
            .filter(c -> wins.test(box, c))
            .filter(c -> !c.equals(candidate) && !box.isBefore(candidate, c))
            .count();
    return winners <= box.terms().seats() || notBehind < box.terms().seats();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("E7: nobody with more votes fares worse, and no seat is given twice")
  void nobody_with_more_votes_fares_worse(long seed) {
    Random chance = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Box box = box(chance, chance.nextBoolean());
      RoundOutcome outcome = RoundCount.of(box.terms(), box.tally());

      assertThat(outcome.candidates())
          .as("%s", box)
          .extracting(Placed::memberId)
          .containsExactlyInAnyOrderElementsOf(box.terms().candidates());
      for (Placed one : outcome.candidates()) {
        for (Placed other : outcome.candidates()) {
          if (one.votes() > other.votes()) {
            assertThat(one.fate()).as("%s", box).isLessThanOrEqualTo(other.fate());
          }
        }
      }
      assertThat(outcome.elected().size() + outcome.seatsLeft()).isEqualTo(box.terms().seats());
      if (box.terms().rule() == ElectionRule.MAJORITY_RUN_OFF
          && 2 * box.none() > box.ballots().size()) {
        assertThat(outcome.next()).as("the Assembly wants none of them: %s", box).isEmpty();
      }
      assertThat(outcome.next().isEmpty() || outcome.next().size() > outcome.seatsLeft())
          .as("a round is about more candidates than seats: %s", box)
          .isTrue();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("E7: where the lot decides, an election ends after as many rounds as candidates")
  void with_the_lot_every_election_ends(long seed) {
    Random chance = new Random(seed);
    RoundTerms terms = terms(chance, TieRule.LOT, false);
    // The first round, and then one for each candidate that drops out.
    int most = 1 + terms.candidates().size();
    Set<UUID> elected = new HashSet<>();
    for (int round = 1; !terms.candidates().isEmpty(); round++) {
      assertThat(round).isLessThanOrEqualTo(most);
      RoundOutcome outcome = RoundCount.of(terms, new Box(terms, ballots(chance, terms)).tally());
      outcome.elected().forEach(member -> assertThat(elected.add(member)).isTrue());
      terms =
          new RoundTerms(
              terms.rule(),
              terms.tieRule(),
              terms.lot(),
              true,
              outcome.seatsLeft(),
              outcome.next());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("E7: who the candidates are changes nothing where no lot is drawn")
  void who_the_candidates_are_changes_nothing(long seed) {
    Random chance = new Random(seed);
    RoundTerms terms = terms(chance, TieRule.RUN_OFF, chance.nextBoolean());
    Box box = new Box(terms, ballots(chance, terms));
    Map<UUID, UUID> renamed = new HashMap<>();
    terms.candidates().forEach(id -> renamed.put(id, new UUID(chance.nextLong(), 0)));
    Map<UUID, Integer> votes = new HashMap<>();
    terms.candidates().forEach(id -> votes.put(renamed.get(id), box.votes(id)));

    RoundOutcome outcome =
        RoundCount.of(
            new RoundTerms(
                terms.rule(),
                terms.tieRule(),
                terms.lot(),
                terms.runOff(),
                terms.seats(),
                List.copyOf(renamed.values())),
            new RoundTally(votes, box.none(), box.ballots().size()));

    RoundOutcome original = RoundCount.of(terms, box.tally());
    assertThat(new HashSet<>(outcome.elected())).isEqualTo(named(original.elected(), renamed));
    assertThat(new HashSet<>(outcome.next())).isEqualTo(named(original.next(), renamed));
  }

  private static Set<UUID> named(List<UUID> candidates, Map<UUID, UUID> names) {
    Set<UUID> named = new HashSet<>();
    candidates.forEach(candidate -> named.add(names.get(candidate)));
    return named;
  }

  /** A first round, or a run-off that elects by majority or most votes alone. */
  private static Box box(Random chance, boolean runOff) {
    TieRule ties = chance.nextBoolean() ? TieRule.LOT : TieRule.RUN_OFF;
    RoundTerms terms = terms(chance, ties, runOff);
    return new Box(terms, ballots(chance, terms));
  }

  private static RoundTerms terms(Random chance, TieRule ties, boolean runOff) {
    ElectionRule rule = ElectionRule.values()[chance.nextInt(3)];
    int seats = 1 + chance.nextInt(3);
    int candidates = runOff ? seats + 1 + chance.nextInt(3) : 1 + chance.nextInt(6);
    return new RoundTerms(
        rule,
        ties,
        new Lot("sealed", ties == TieRule.LOT ? "seed " + chance.nextInt() : null),
        runOff,
        seats,
        IntStream.range(0, candidates)
            .mapToObj(i -> new UUID(chance.nextLong(), chance.nextLong()))
            .toList());
  }

  /** Few of them, so that equals are common. */
  private static List<Set<UUID>> ballots(Random chance, RoundTerms terms) {
    int choices = terms.rule().choices(terms.seats(), terms.candidates().size());
    List<Set<UUID>> ballots = new ArrayList<>();
    int number = chance.nextInt(9);
    for (int i = 0; i < number; i++) {
      Set<UUID> ballot = new HashSet<>();
      boolean none = !terms.runOff() && chance.nextInt(5) == 0;
      int chosen = none ? 0 : 1 + chance.nextInt(choices);
      while (ballot.size() < chosen) {
        ballot.add(terms.candidates().get(chance.nextInt(terms.candidates().size())));
      }
      ballots.add(ballot);
    }
    return ballots;
  }
}
