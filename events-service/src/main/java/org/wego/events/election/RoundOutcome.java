package org.wego.events.election;

import java.util.List;
import java.util.UUID;

/**
 * What a round decided.
 *
 * @param candidates all who stood in it, by votes, and where those are equal by the lot
 * @param seatsLeft how many seats are not filled after it
 */
record RoundOutcome(List<Placed> candidates, int seatsLeft) {

  /**
   * A candidate after the round.
   *
   * @param drawn what the lot gave, {@code null} where nothing is drawn
   */
  record Placed(UUID memberId, int votes, String drawn, Fate fate, Ground ground) {}

  /** The elected, in the order of their votes. */
  List<UUID> elected() {
    return with(Fate.ELECTED);
  }

  /** Who stands in the next round; none if the election is over. */
  List<UUID> next() {
    return with(Fate.NEXT_ROUND);
  }

  private List<UUID> with(Fate fate) {
    return candidates.stream()
        .filter(candidate -> candidate.fate() == fate)
        .map(Placed::memberId)
        .toList();
  }
}
