package org.wego.membership.voting;

import java.util.List;
import org.wego.membership.governance.Votes;

/**
 * A vote with its electorate.
 *
 * @param votes how the cities voted, {@code null} while the vote is open
 */
public record VotingDetails(VotingSummary voting, List<Elector> electors, Votes votes) {

  /** How many cities have voted. */
  public int voted() {
    return (int) electors.stream().filter(Elector::voted).count();
  }

  /** How many have to take part. */
  public int quorum() {
    return voting.rule().quorum(voting.committeeSize());
  }
}
