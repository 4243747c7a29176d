package org.wego.events.election;

/** Why a round makes that of a candidate. */
public enum Ground {
  /** On more than half of the valid ballots. */
  MAJORITY,
  /** Among those with the most votes, as many as there were places. */
  MOST_VOTES,
  /** The lot decided between equals. */
  LOT,
  /** Another round has to decide between equals. */
  TIE,
  /** No more candidates than seats were left. */
  LAST_LEFT,
  /** Others had more votes. */
  FEWER_VOTES,
  /** No votes at all, or no more than NONE had. */
  TOO_FEW_VOTES,
  /** Without a majority where there was nobody to run off against. */
  NO_MAJORITY,
  /** The round does not count. */
  NO_QUORUM
}
