package org.wego.events.election;

/** How the ballots of a round decide (E7). */
public enum ElectionRule {
  /** The most votes win. A ballot chooses as many candidates as there are seats, at most. */
  PLURALITY,
  /**
   * Whoever is on more than half of the valid ballots wins; where seats stay free there is a
   * run-off. A ballot chooses as many candidates as there are seats, at most.
   */
  MAJORITY_RUN_OFF,
  /** The most votes win. A ballot chooses as many candidates as it likes. */
  APPROVAL;

  /** How many candidates a ballot may choose. */
  int choices(int seats, int candidates) {
    return this == APPROVAL ? candidates : Math.min(seats, candidates);
  }
}
