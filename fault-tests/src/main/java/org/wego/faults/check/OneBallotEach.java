package org.wego.faults.check;

import java.util.ArrayList;
import java.util.List;

final class OneBallotEach implements Invariant {

  private static final String OF_THE_COMMITTEE =
      "SELECT voting_id, member_id, count(*) FROM ballot"
          + " GROUP BY voting_id, member_id HAVING count(*) > 1";
  private static final String OF_ASSEMBLIES =
      "SELECT vote_id, member_id, count(*) FROM named_ballot"
          + " GROUP BY vote_id, member_id HAVING count(*) > 1";

  @Override
  public String name() {
    return "ballots";
  }

  @Override
  public String sentence() {
    return "A member has at most one ballot in a vote.";
  }

  @Override
  public List<String> violations(Evidence evidence) {
    List<String> found = new ArrayList<>(evidence.databases().rows("membership", OF_THE_COMMITTEE));
    found.addAll(evidence.databases().rows("events", OF_ASSEMBLIES));
    return found;
  }
}
