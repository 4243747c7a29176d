package org.wego.awards.ranking;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Krippendorff's alpha for interval data (K. Krippendorff, Computing Krippendorff's
 * Alpha-Reliability, 2011). It is chosen because it takes any number of judges, each of whom scored
 * some of the entries only.
 *
 * <p>With n scores of entries that have two or more, alpha is 1 less the ratio of what is observed
 * to what chance would give: the mean squared difference of two scores of the same entry, to that
 * of any two. Both are sums over pairs, so the scatters of {@link Scores} hold all that it takes.
 */
final class Krippendorff {

  private Krippendorff() {}

  /**
   * The agreement of scores.
   *
   * @param entries the scores of each entry
   * @return empty where no entry has two scores, or all of those are the same
   */
  static Optional<BigDecimal> alpha(Collection<List<BigDecimal>> entries) {
    List<List<BigDecimal>> pairable = entries.stream().filter(scores -> scores.size() > 1).toList();
    List<BigDecimal> all = pairable.stream().flatMap(List::stream).toList();
    if (all.isEmpty() || !Scores.of(all).vary()) {
      return Optional.empty();
    }
    BigDecimal observed =
        pairable.stream().map(Krippendorff::disagreement).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal expected =
        Scores.of(all).scatter().divide(BigDecimal.valueOf(all.size() - 1L), Precision.WORKING);
    return Optional.of(
        BigDecimal.ONE.subtract(observed.divide(expected, Precision.WORKING), Precision.WORKING));
  }

  private static BigDecimal disagreement(List<BigDecimal> scores) {
    return Scores.of(scores)
        .scatter()
        .divide(BigDecimal.valueOf(scores.size() - 1L), Precision.WORKING);
  }
}
