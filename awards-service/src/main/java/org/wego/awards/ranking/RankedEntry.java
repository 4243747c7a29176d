package org.wego.awards.ranking;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * An entry's place in the ranking of its category (A7). What is worked out is rounded half up to
 * six decimals, and compared as it is told here.
 *
 * @param rank 1 for the first; {@code null} for an entry without scores, which comes after all
 *     others. Entries share a rank only where nothing told them apart and no seed was published.
 * @param scores how many judges' scores count
 * @param normalisedMean {@code null} without scores, as are the numbers after it
 * @param weightiestCriterionMean the mean for the criterion of the highest weight
 * @param lot what the entry drew; the lowest wins. {@code null} without scores or seed.
 * @param aheadOfNextBy what put it before the entry that follows; {@code null} for the last one
 *     with scores, and for one that shares its rank with the next
 */
public record RankedEntry(
    Contender entry,
    Integer rank,
    int scores,
    BigDecimal normalisedMean,
    BigDecimal rawMean,
    BigDecimal median,
    BigDecimal weightiestCriterionMean,
    String lot,
    Rung aheadOfNextBy) {

  static RankedEntry unscored(Contender entry) {
    return new RankedEntry(entry, null, 0, null, null, null, null, null, null);
  }

  public UUID entryId() {
    return entry.entryId();
  }

  /** Whether a judge's score of it counts. */
  public boolean scored() {
    return scores > 0;
  }

  RankedEntry placed(int place, Rung beforeNext) {
    return new RankedEntry(
        entry,
        place,
        scores,
        normalisedMean,
        rawMean,
        median,
        weightiestCriterionMean,
        lot,
        beforeNext);
  }
}
