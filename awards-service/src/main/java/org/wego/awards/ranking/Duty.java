package org.wego.awards.ranking;

import java.util.UUID;

/** What became of a competing entry that a judge was to score. */
record Duty(UUID judgeId, UUID entryId, Outcome outcome) {

  /** Each but the first leaves the ranking without a score. */
  enum Outcome {
    /** The scores are final and count. */
    SCORED,
    /** The judge abstained, with a reason. */
    ABSTAINED,
    /** The scores are final, and do not count: the judge has a conflict with the entry. */
    SET_ASIDE,
    /** Nothing is final yet. */
    OUTSTANDING
  }
}
