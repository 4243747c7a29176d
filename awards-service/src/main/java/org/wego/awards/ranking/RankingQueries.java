package org.wego.awards.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.awards.AwardCategory;

/**
 * Looks up how the entries of an edition rank, and what that says of those who scored them, by the
 * scores as they are now (A7). Nothing of it is kept: it follows from the scores.
 */
@ApplicationScoped
public class RankingQueries {

  @Inject JudgingReader reader;

  /**
   * The competing entries of a category, the first one first; those without scores at the end, with
   * no rank. Empty where there is no such edition or nothing competes.
   */
  public List<RankedEntry> of(UUID editionId, AwardCategory category) {
    return Ranking.of(reader.judging(editionId)).in(category);
  }

  /** All that {@code sight} shows of the ranking; of one category, unless that is {@code null}. */
  public EditionRanking of(UUID editionId, AwardCategory category, Sight sight) {
    EditionRanking all = EditionRanking.of(reader.judging(editionId), sight.hidden());
    return new EditionRanking(
        all.panel(),
        all.lotSeed(),
        all.entries().stream()
            .filter(ranked -> category == null || ranked.entry().category() == category)
            .toList());
  }

  /** Whether entries and judges were treated alike. */
  public FairnessReport fairness(UUID editionId) {
    return Fairness.of(
        reader.judging(editionId),
        reader.duties(editionId),
        reader.judges(editionId),
        reader.judgesPerEntry(editionId));
  }

  /** Whether leaving out any one judge would change who gets a prize by the ranking. */
  public WinnerStability stability(UUID editionId) {
    Judging judging = reader.judging(editionId);
    Set<UUID> scoring =
        judging.sheets().stream().map(Sheet::judgeId).collect(Collectors.toUnmodifiableSet());
    return Stability.of(
        judging,
        reader.prizes(editionId),
        reader.judges(editionId).stream().filter(j -> scoring.contains(j.judgeId())).toList());
  }
}
