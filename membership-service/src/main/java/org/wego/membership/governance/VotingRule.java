package org.wego.membership.governance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What carries a decision (G5): the majority, and how much of the committee has to take part.
 *
 * @param quorumPercent the part of the committee, {@code null} where the body has no quorum here
 */
@Embeddable
public record VotingRule(@Enumerated(EnumType.STRING) Majority majority, Integer quorumPercent) {

  /** What the General Assembly's decisions are measured by; its quorum is its own matter. */
  static final VotingRule OF_ASSEMBLY = new VotingRule(Majority.SIMPLE, null);

  /** How many members of a committee of that size have to take part. */
  public int quorum(int committeeSize) {
    return (quorumPercent * committeeSize + 99) / 100;
  }

  /** Whether the votes carry an approval. */
  public boolean carries(Votes votes, Integer committeeSize) {
    return majority.isReached(votes, committeeSize)
        && (committeeSize == null || votes.takingPart() >= quorum(committeeSize));
  }
}
