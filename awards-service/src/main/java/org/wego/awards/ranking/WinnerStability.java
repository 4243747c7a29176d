package org.wego.awards.ranking;

import java.util.List;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;

/**
 * Whether the prizes hang on any one judge. The prizes are those that the ranking alone would give:
 * in each category the first entries get the Best Prizes and the next ones the Outstanding Prizes,
 * as many as the edition has (A8).
 *
 * @param prizes by the ranking with all judges
 * @param judges each judge whose scores count, and what would change without
 */
public record WinnerStability(List<RankedPrize> prizes, List<WithoutJudge> judges) {

  /** Whether no prize changes, whoever of the judges is left out. */
  public boolean stable() {
    return judges.stream().allMatch(judge -> judge.changes().isEmpty());
  }

  /**
   * The prizes of a kind in a category.
   *
   * @param entries in the order of the ranking; fewer than there are prizes where fewer have scores
   */
  public record RankedPrize(AwardCategory category, PrizeKind kind, List<Contender> entries) {}

  /**
   * What would change if the judge had scored nothing.
   *
   * @param changes those prizes that others would get, with these; empty for none
   */
  public record WithoutJudge(PanelJudge judge, List<RankedPrize> changes) {}
}
