package org.wego.membership.governance;

/** Which majority an approval needs (G5). */
public enum Majority {
  /** More votes for than against; a tie refuses. */
  SIMPLE {
    @Override
    boolean isReached(Votes votes, Integer committeeSize) {
      return votes.inFavour() > votes.against();
    }
  },
  /** Two thirds of the votes cast. */
  TWO_THIRDS {
    @Override
    boolean isReached(Votes votes, Integer committeeSize) {
      return votes.inFavour() > 0 && votes.inFavour() >= 2 * votes.against();
    }
  },
  /** More than half of the committee, present or not. */
  ABSOLUTE {
    @Override
    boolean isReached(Votes votes, Integer committeeSize) {
      return 2 * votes.inFavour() > committeeSize;
    }
  };

  /** Whether the votes reach it; an abstention is not a vote cast. */
  abstract boolean isReached(Votes votes, Integer committeeSize);
}
