package org.wego.events.vote;

import java.util.List;
import java.util.UUID;

/**
 * The named ballot of a member as it counts.
 *
 * @param corrected whether the record was corrected after the vote
 * @param called whether it was called out and not cast by the member's own delegate
 */
public record CountedVote(
    UUID memberId, String name, List<String> options, boolean corrected, boolean called) {

  public CountedVote {
    options = List.copyOf(options);
  }
}
