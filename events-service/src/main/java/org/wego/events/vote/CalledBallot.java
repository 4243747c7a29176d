package org.wego.events.vote;

import java.util.List;
import java.util.UUID;

/** What a member called out when the roll was called. */
public record CalledBallot(UUID memberId, List<String> options) {

  public CalledBallot {
    options = List.copyOf(options);
  }
}
