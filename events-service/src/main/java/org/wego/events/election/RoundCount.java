package org.wego.events.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.events.election.RoundOutcome.Placed;

/**
 * Decides a round by what was in its box (E7).
 *
 * <p>Nobody is elected, or stands again, without a vote. By plurality and approval the seats go to
 * those with the most votes, as far as these are more than NONE had. By majority they go to whoever
 * is on more than half of the valid ballots; for the seats that stay free there is a run-off
 * between twice as many of the others, without NONE; unless NONE has that majority, then they stay
 * free. A run-off that elects nobody makes the last one drop out, until there is a majority or as
 * many are left as there are seats.
 *
 * <p>Where equals stand on both sides of such a line, the lot decides, or all of them stand in the
 * next round.
 */
final class RoundCount {

  private final RoundTerms round;
  private final RoundTally tally;
  private final Map<UUID, Placed> placed = new LinkedHashMap<>();

  private RoundCount(RoundTerms round, RoundTally tally) {
    this.round = round;
    this.tally = tally;
  }

  static RoundOutcome of(RoundTerms round, RoundTally tally) {
    return new RoundCount(round, tally).decide();
  }

  /** A candidate with what orders it. */
  private record Ranked(UUID memberId, int votes, String drawn) {}

  private RoundOutcome decide() {
    List<Ranked> ranked =
        round.candidates().stream()
            .map(id -> new Ranked(id, tally.votesOf(id), round.lot().drawnBy(id)))
            .sorted(
                Comparator.comparing(Ranked::votes, Comparator.reverseOrder())
                    .thenComparing(Ranked::drawn, Comparator.nullsLast(String::compareTo))
                    .thenComparing(Ranked::memberId))
            .toList();
    if (round.rule() == ElectionRule.MAJORITY_RUN_OFF) {
      byMajority(ranked);
    } else {
      byMostVotes(ranked);
    }
    return new RoundOutcome(
        ranked.stream().map(candidate -> placed.get(candidate.memberId())).toList(),
        round.seats() - count(Fate.ELECTED));
  }

  private void byMostVotes(List<Ranked> ranked) {
    List<Ranked> wanted = ranked.stream().filter(r -> r.votes() > tally.none()).toList();
    place(without(ranked, wanted), Fate.OUT, Ground.TOO_FEW_VOTES);
    cut(wanted, round.seats(), Fate.ELECTED, Ground.MOST_VOTES);
  }

  private void byMajority(List<Ranked> ranked) {
    if (tally.none() >= tally.majority()) {
      // The Assembly wants none of them: a run-off, which has no NONE, would not let it say so.
      place(ranked, Fate.OUT, Ground.TOO_FEW_VOTES);
      return;
    }
    List<Ranked> wanted = ranked.stream().filter(r -> r.votes() > 0).toList();
    place(without(ranked, wanted), Fate.OUT, Ground.TOO_FEW_VOTES);
    List<Ranked> majority = wanted.stream().filter(r -> r.votes() >= tally.majority()).toList();
    List<Ranked> others = without(wanted, majority);
    cut(majority, round.seats(), Fate.ELECTED, Ground.MAJORITY);
    int left = round.seats() - count(Fate.ELECTED);
    if (left == 0 || count(Fate.NEXT_ROUND) > 0) {
      place(others, Fate.OUT, Ground.FEWER_VOTES);
    } else if (round.runOff()) {
      runOffAgain(others, left, ranked.size());
    } else if (others.size() <= left) {
      // With nobody to run off against they stood against NONE alone.
      place(others, Fate.OUT, Ground.NO_MAJORITY);
    } else {
      cut(others, 2 * left, Fate.NEXT_ROUND, Ground.MOST_VOTES);
    }
  }

  private void runOffAgain(List<Ranked> others, int left, int stood) {
    int places = Math.min(2 * left, count(Fate.ELECTED) > 0 ? stood : stood - 1);
    boolean undecided = round.tieRule() == TieRule.RUN_OFF && isTied(others, places);
    if (Math.min(places, others.size()) <= left && !undecided) {
      cut(others, places, Fate.ELECTED, Ground.LAST_LEFT);
    } else {
      cut(others, places, Fate.NEXT_ROUND, Ground.MOST_VOTES);
    }
  }

  /** Gives the places to the first; equals on both sides of the line go by the rule for ties. */
  private void cut(List<Ranked> ranked, int places, Fate fate, Ground ground) {
    boolean tied = isTied(ranked, places);
    for (int i = 0; i < ranked.size(); i++) {
      Ranked candidate = ranked.get(i);
      boolean inside = i < places;
      if (tied && candidate.votes() == ranked.get(places).votes()) {
        if (round.tieRule() == TieRule.RUN_OFF) {
          place(candidate, Fate.NEXT_ROUND, Ground.TIE);
        } else {
          place(candidate, inside ? fate : Fate.OUT, Ground.LOT);
        }
      } else {
        place(candidate, inside ? fate : Fate.OUT, inside ? ground : Ground.FEWER_VOTES);
      }
    }
  }

  /** Whether equals stand on both sides of the line behind so many places. */
  private static boolean isTied(List<Ranked> ranked, int places) {
    return places < ranked.size() && ranked.get(places - 1).votes() == ranked.get(places).votes();
  }

  private static List<Ranked> without(List<Ranked> all, List<Ranked> some) {
    List<Ranked> rest = new ArrayList<>(all);
    rest.removeAll(some);
    return rest;
  }

  private int count(Fate fate) {
    return (int) placed.values().stream().filter(p -> p.fate() == fate).count();
  }

  private void place(List<Ranked> candidates, Fate fate, Ground ground) {
    candidates.forEach(candidate -> place(candidate, fate, ground));
  }

  private void place(Ranked candidate, Fate fate, Ground ground) {
    placed.put(
        candidate.memberId(),
        new Placed(candidate.memberId(), candidate.votes(), candidate.drawn(), fate, ground));
  }
}
