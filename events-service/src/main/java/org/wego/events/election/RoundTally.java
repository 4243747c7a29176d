package org.wego.events.election;

import java.util.Map;
import java.util.UUID;

/**
 * What was in the box of a round.
 *
 * @param votes how many ballots chose each candidate
 * @param none how many chose none of them
 * @param valid how many chose a candidate or none of them; whoever abstained is not among them
 */
record RoundTally(Map<UUID, Integer> votes, int none, int valid) {

  int votesOf(UUID memberId) {
    return votes.getOrDefault(memberId, 0);
  }

  /** The least number that is more than half of the valid ballots. */
  int majority() {
    return majorityOf(valid);
  }

  static int majorityOf(int valid) {
    return valid / 2 + 1;
  }
}
