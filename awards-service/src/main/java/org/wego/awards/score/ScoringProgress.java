package org.wego.awards.score;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardCategory;

/**
 * How far the panel is with what it has to score: counts, and nothing of what anybody gave (A6).
 *
 * @param closesAt the first instant at which it is too late, {@code null} for none
 * @param categories those with something to score, in the order of {@link AwardCategory}
 * @param judges those with something to score, in the order of their names
 */
public record ScoringProgress(
    UUID editionId,
    Instant closesAt,
    Count total,
    List<OfCategory> categories,
    List<OfJudge> judges) {

  /**
   * Scores to be given.
   *
   * @param assigned how many judges are to score an entry, summed over the entries
   * @param settled how many of these are done, by scores or by abstaining
   * @param abstained how many of the settled ones are abstentions
   */
  public record Count(int assigned, int settled, int abstained) {

    static final Count NOTHING = new Count(0, 0, 0);

    Count plus(Count other) {
      return new Count(
          assigned + other.assigned, settled + other.settled, abstained + other.abstained);
    }

    /** How many are awaited still. */
    public int open() {
      return assigned - settled;
    }
  }

  public record OfCategory(AwardCategory category, Count count) {}

  public record OfJudge(UUID judgeId, String name, Count count) {}
}
