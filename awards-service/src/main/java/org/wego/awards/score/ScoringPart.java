package org.wego.awards.score;

import java.time.Instant;
import java.util.UUID;

/**
 * The part that a judge of the panel has in scoring an entry: he or she is assigned to it, or was
 * and has scores of it.
 *
 * @param closesAt the first instant at which it is too late, {@code null} for none
 * @param assigned whether the judge is to score the entry now
 * @param conflicted whether a conflict keeps the judge from it (A5)
 * @param competing whether the entry is still judged
 * @param state of the judge's sheet, {@code null} while there is none
 */
record ScoringPart(
    UUID editionId,
    UUID judgeId,
    UUID entryId,
    Instant closesAt,
    boolean assigned,
    boolean conflicted,
    boolean competing,
    SheetState state) {

  /** Whether others' scores may be seen: one's own are in, and nothing is in the way (A5, A6). */
  boolean maySeeOthers() {
    return !conflicted && state != null && state.settled();
  }
}
