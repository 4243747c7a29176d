package org.wego.events.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wego.events.election.ElectionRule.APPROVAL;
import static org.wego.events.election.ElectionRule.MAJORITY_RUN_OFF;
import static org.wego.events.election.ElectionRule.PLURALITY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.election.RoundOutcome.Placed;

/** What a round decides, on the edges. The candidates are a to e, in the order of their ids. */
class RoundCountTest {

  private static final String SEED = "Lotto 760";

  @Test
  @DisplayName("E7: by plurality the most votes win, be they no majority")
  void by_plurality_the_most_votes_win() {
    RoundOutcome outcome = first(PLURALITY, TieRule.RUN_OFF, 1, 0, 10, votes(4, 3, 3));

    assertThat(told(outcome))
        .containsExactly("a ELECTED MOST_VOTES", "b OUT FEWER_VOTES", "c OUT FEWER_VOTES");
    assertThat(outcome.seatsLeft()).isZero();
  }

  @Test
  @DisplayName("E7: exactly half of the valid ballots is no majority, one more is")
  void half_is_no_majority() {
    assertThat(told(first(MAJORITY_RUN_OFF, TieRule.RUN_OFF, 1, 0, 10, votes(5, 3, 2))))
        .containsExactly("a NEXT_ROUND MOST_VOTES", "b NEXT_ROUND MOST_VOTES", "c OUT FEWER_VOTES");
    assertThat(told(first(MAJORITY_RUN_OFF, TieRule.RUN_OFF, 1, 0, 10, votes(6, 3, 1))))
        .containsExactly("a ELECTED MAJORITY", "b OUT FEWER_VOTES", "c OUT FEWER_VOTES");
    assertThat(told(first(MAJORITY_RUN_OFF, TieRule.RUN_OFF, 1, 0, 9, votes(5, 3, 1))))
        .contains("a ELECTED MAJORITY");
  }

  @Test
  @DisplayName("E7: NONE counts for the majority, and an abstention does not")
  void none_counts_for_the_majority() {
    // Of eleven ballots five chose a, three NONE, two b, and one abstained.
    assertThat(told(first(MAJORITY_RUN_OFF, TieRule.RUN_OFF, 1, 3, 10, votes(5, 2))))
        .containsExactly("a NEXT_ROUND MOST_VOTES", "b NEXT_ROUND MOST_VOTES");
  }

  @Test
  @DisplayName("E7: where NONE has the majority nobody runs off, exactly half is not that")
  void where_none_has_the_majority_nobody_runs_off() {
    RoundOutcome refused = first(MAJORITY_RUN_OFF, TieRule.RUN_OFF, 1, 6, 10, votes(2, 2));
    assertThat(told(refused)).containsExactly("a OUT TOO_FEW_VOTES", "b OUT TOO_FEW_VOTES");
    assertThat(refused.seatsLeft()).isOne();
    assertThat(first(MAJORITY_RUN_OFF, TieRule.LOT, 2, 6, 11, votes(5, 5, 5)).next()).isEmpty();
    assertThat(first(MAJORITY_RUN_OFF, TieRule.RUN_OFF, 1, 5, 10, votes(3, 2)).next())
        .containsExactly(id(0), id(1));
  }

  @Test
  @DisplayName("E7: a sole candidate needs more than half against NONE")
  void a_sole_candidate_needs_the_majority() {
    assertThat(told(first(MAJORITY_RUN_OFF, TieRule.LOT, 1, 5, 10, votes(5))))
        .containsExactly("a OUT NO_MAJORITY");
    assertThat(told(first(MAJORITY_RUN_OFF, TieRule.LOT, 1, 4, 9, votes(5))))
        .containsExactly("a ELECTED MAJORITY");
    assertThat(told(first(PLURALITY, TieRule.LOT, 1, 5, 10, votes(5))))
        .containsExactly("a OUT TOO_FEW_VOTES");
  }

  @Test
  @DisplayName("E7: nobody is elected without a vote, be there seats enough")
  void nobody_is_elected_without_a_vote() {
    assertThat(told(first(PLURALITY, TieRule.LOT, 3, 0, 4, votes(4, 3, 0))))
        .containsExactly("a ELECTED MOST_VOTES", "b ELECTED MOST_VOTES", "c OUT TOO_FEW_VOTES");
    assertThat(first(MAJORITY_RUN_OFF, TieRule.LOT, 1, 0, 0, votes(0, 0)).next()).isEmpty();
    assertThat(runOff(MAJORITY_RUN_OFF, TieRule.LOT, 1, 0, votes(0, 0)).elected()).isEmpty();
  }

  @Test
  @DisplayName("E7: equals at the last seat go to another round among them alone")
  void equals_at_the_last_seat_run_off() {
    RoundOutcome outcome = first(APPROVAL, TieRule.RUN_OFF, 2, 0, 10, votes(7, 5, 5, 5, 1));

    assertThat(told(outcome))
        .containsExactly(
            "a ELECTED MOST_VOTES",
            "b NEXT_ROUND TIE",
            "c NEXT_ROUND TIE",
            "d NEXT_ROUND TIE",
            "e OUT FEWER_VOTES");
    assertThat(outcome.seatsLeft()).isOne();
  }

  @Test
  @DisplayName("E7: or the lot decides, by the smallest hash of the published seed")
  void or_the_lot_decides() {
    RoundOutcome outcome = first(APPROVAL, TieRule.LOT, 2, 0, 10, votes(7, 5, 5, 5, 1));

    List<Placed> equals = outcome.candidates().subList(1, 4);
    assertThat(equals).extracting(Placed::drawn).isSorted();
    assertThat(equals).extracting(Placed::fate).containsExactly(Fate.ELECTED, Fate.OUT, Fate.OUT);
    assertThat(equals).extracting(Placed::ground).containsOnly(Ground.LOT);
    assertThat(outcome.elected()).hasSize(2);
    assertThat(outcome.candidates().get(0).ground()).isEqualTo(Ground.MOST_VOTES);
  }

  @Test
  @DisplayName("E7: equals who all find a seat need no lot")
  void equals_who_all_find_a_seat_need_no_lot() {
    assertThat(told(first(PLURALITY, TieRule.RUN_OFF, 2, 0, 10, votes(4, 4, 2))))
        .containsExactly("a ELECTED MOST_VOTES", "b ELECTED MOST_VOTES", "c OUT FEWER_VOTES");
  }

  @Test
  @DisplayName("E7: the run-off is between the first two, with all who equal the second")
  void the_run_off_is_between_the_first_two() {
    assertThat(first(MAJORITY_RUN_OFF, TieRule.RUN_OFF, 1, 0, 12, votes(4, 3, 3, 2)).next())
        .containsExactly(id(0), id(1), id(2));
    assertThat(first(MAJORITY_RUN_OFF, TieRule.LOT, 1, 0, 12, votes(4, 3, 3, 2)).next())
        .hasSize(2)
        .contains(id(0));
  }

  @Test
  @DisplayName("E7: equals in a run-off of two vote again, or the lot decides")
  void equals_in_a_run_off() {
    assertThat(runOff(MAJORITY_RUN_OFF, TieRule.RUN_OFF, 1, 10, votes(5, 5)).next())
        .containsExactlyInAnyOrder(id(0), id(1));
    assertThat(told(runOff(MAJORITY_RUN_OFF, TieRule.LOT, 1, 10, votes(5, 5))))
        .hasSize(2)
        .anyMatch(candidate -> candidate.endsWith("ELECTED LOT"))
        .anyMatch(candidate -> candidate.endsWith("OUT LOT"));
  }

  @Test
  @DisplayName("E7: for several seats twice as many run off as are free")
  void for_several_seats_twice_as_many_run_off() {
    RoundOutcome outcome = first(MAJORITY_RUN_OFF, TieRule.RUN_OFF, 2, 0, 10, votes(7, 4, 3, 2, 1));

    assertThat(outcome.elected()).containsExactly(id(0));
    assertThat(outcome.next()).containsExactly(id(1), id(2));
    assertThat(outcome.seatsLeft()).isOne();
  }

  @Test
  @DisplayName("E7: a run-off that elects nobody makes the last one drop out")
  void a_run_off_that_elects_nobody_makes_the_last_drop_out() {
    // Each ballot chose one of four for two seats, so nobody is on more than half of them.
    RoundOutcome outcome = runOff(MAJORITY_RUN_OFF, TieRule.LOT, 2, 10, votes(4, 3, 2, 1));
    assertThat(outcome.next()).containsExactly(id(0), id(1), id(2));

    assertThat(told(runOff(MAJORITY_RUN_OFF, TieRule.LOT, 2, 9, votes(4, 3, 2))))
        .containsExactly("a ELECTED LAST_LEFT", "b ELECTED LAST_LEFT", "c OUT FEWER_VOTES");
  }

  @Test
  @DisplayName("E7: more with a majority than seats: the most votes win among them")
  void more_majorities_than_seats() {
    assertThat(told(first(MAJORITY_RUN_OFF, TieRule.RUN_OFF, 2, 0, 10, votes(8, 7, 6, 2))))
        .containsExactly(
            "a ELECTED MAJORITY", "b ELECTED MAJORITY", "c OUT FEWER_VOTES", "d OUT FEWER_VOTES");
    assertThat(first(MAJORITY_RUN_OFF, TieRule.RUN_OFF, 2, 0, 10, votes(8, 6, 6, 2)).next())
        .containsExactly(id(1), id(2));
  }

  private static RoundOutcome first(
      ElectionRule rule, TieRule ties, int seats, int none, int valid, Map<UUID, Integer> votes) {
    return RoundCount.of(
        terms(rule, ties, false, seats, votes), new RoundTally(votes, none, valid));
  }

  private static RoundOutcome runOff(
      ElectionRule rule, TieRule ties, int seats, int valid, Map<UUID, Integer> votes) {
    return RoundCount.of(terms(rule, ties, true, seats, votes), new RoundTally(votes, 0, valid));
  }

  private static RoundTerms terms(
      ElectionRule rule, TieRule ties, boolean runOff, int seats, Map<UUID, Integer> votes) {
    Lot lot = new Lot(null, ties == TieRule.LOT ? SEED : null);
    return new RoundTerms(rule, ties, lot, runOff, seats, List.copyOf(votes.keySet()));
  }

  private static Map<UUID, Integer> votes(int... votes) {
    Map<UUID, Integer> map = new LinkedHashMap<>();
    for (int i = 0; i < votes.length; i++) {
      map.put(id(i), votes[i]);
    }
    return map;
  }

  private static UUID id(int candidate) {
    return new UUID(0, candidate + 1L);
  }

  private static List<String> told(RoundOutcome outcome) {
    return outcome.candidates().stream()
        .map(
            placed ->
                "%c %s %s"
                    .formatted(
                        (char) ('a' + placed.memberId().getLeastSignificantBits() - 1),
                        placed.fate(),
                        placed.ground()))
        .collect(Collectors.toList());
  }
}
