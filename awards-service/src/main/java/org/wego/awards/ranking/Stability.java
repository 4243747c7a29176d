package org.wego.awards.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.wego.awards.PrizeKind;
import org.wego.awards.ranking.WinnerStability.RankedPrize;
import org.wego.awards.ranking.WinnerStability.WithoutJudge;

/** Ranks anew without each judge in turn, and compares the prizes. */
final class Stability {

  private Stability() {}

  /**
   * The stability of the prizes.
   *
   * @param judges whom to leave out, one by one
   */
  static WinnerStability of(Judging judging, List<PrizeCount> counts, List<PanelJudge> judges) {
    List<RankedPrize> prizes = prizes(judging, counts);
    return new WinnerStability(
        prizes,
        judges.stream()
            .map(
                judge ->
                    new WithoutJudge(
                        judge, changes(prizes, prizes(judging.without(judge.judgeId()), counts))))
            .toList());
  }

  private static List<RankedPrize> prizes(Judging judging, List<PrizeCount> counts) {
    Ranking ranking = Ranking.of(judging);
    List<RankedPrize> prizes = new ArrayList<>();
    for (PrizeCount count : counts) {
      List<Contender> order =
          ranking.in(count.category()).stream()
              .filter(RankedEntry::scored)
              .map(RankedEntry::entry)
              .toList();
      int best = Math.min(count.best(), order.size());
      int both = Math.min(count.best() + count.outstanding(), order.size());
      prizes.add(new RankedPrize(count.category(), PrizeKind.BEST, order.subList(0, best)));
      prizes.add(
          new RankedPrize(count.category(), PrizeKind.OUTSTANDING, order.subList(best, both)));
    }
    return prizes;
  }

  /** Two entries that change places among prizes of the same kind change no prize. */
  private static List<RankedPrize> changes(List<RankedPrize> before, List<RankedPrize> after) {
    List<RankedPrize> changes = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!new HashSet<>(before.get(i).entries()).equals(new HashSet<>(after.get(i).entries()))) {
        changes.add(after.get(i));
      }
    }
    return changes;
  }
}
