package org.wego.events.vote;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a vote came to.
 *
 * @param counts how many ballots chose each option, in the order of the options, zero included
 * @param cast the ballots, abstentions among them
 * @param valid the ballots that chose something, so all but the abstentions
 * @param abstained the ballots that abstained
 * @param entitled the members that had a vote, there or not
 * @param present those of them that were there when the vote opened, each with a ballot to cast
 */
public record Tally(
    Map<String, Integer> counts, int cast, int valid, int abstained, int entitled, int present) {

  public Tally {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** How many ballots chose this option. */
  public int of(String option) {
    return counts.getOrDefault(option, 0);
  }
}
