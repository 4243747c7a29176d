package org.wego.awards.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardCategory;

/** Looks up how the entries of an edition rank, by the scores as they are now (A7). */
@ApplicationScoped
public class RankingQueries {

  @Inject JudgingReader judging;

  /**
   * The competing entries of a category, the first one first; those without scores at the end, with
   * no rank. Empty where there is no such edition or nothing competes.
   */
  public List<RankedEntry> of(UUID editionId, AwardCategory category) {
    return judging.find(editionId).map(Ranking::of).map(all -> all.in(category)).orElse(List.of());
  }
}
