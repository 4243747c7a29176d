package org.wego.awards.ranking;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Scores, and what statistics says of them. They are all that there are and no sample of more, so
 * their deviation is that of a population: the root of the mean square distance from the mean.
 *
 * <p>Sums and sums of squares are exact, so whether scores vary is no question of rounding, and the
 * order of the scores changes nothing.
 */
final class Scores {

  private final List<BigDecimal> values;
  private final BigDecimal count;
  private final BigDecimal sum;
  // n Σx² - (Σx)², which is n² times the variance, without a rounded mean in it.
  private final BigDecimal scatter;

  private Scores(Collection<BigDecimal> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("There is no mean of no scores");
    }
    this.values = values.stream().sorted().toList();
    this.count = BigDecimal.valueOf(values.size());
    this.sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal squares =
        values.stream().map(x -> x.multiply(x)).reduce(BigDecimal.ZERO, BigDecimal::add);
    this.scatter = count.multiply(squares).subtract(sum.multiply(sum));
  }

  static Scores of(Collection<BigDecimal> values) {
    return new Scores(values);
  }

  int size() {
    return values.size();
  }

  BigDecimal lowest() {
    return values.get(0);
  }

  BigDecimal highest() {
    return values.get(values.size() - 1);
  }

  /** The sum of the squared differences of all pairs, each pair once; exact. */
  BigDecimal scatter() {
    return scatter;
  }

  /** Whether they are not all the same. */
  boolean vary() {
    return scatter.signum() != 0;
  }

  BigDecimal mean() {
    return sum.divide(count, Precision.WORKING);
  }

  /** The middle one, or the mean of the two in the middle. */
  BigDecimal median() {
    int half = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(half)
        : new Scores(values.subList(half - 1, half + 1)).mean();
  }

  BigDecimal deviation() {
    return scatter.sqrt(Precision.WORKING).divide(count, Precision.WORKING);
  }

  /**
   * What turns one of them into its z-score: how many deviations it is above the mean.
   *
   * @throws IllegalStateException when they do not vary
   */
  UnaryOperator<BigDecimal> standardising() {
    if (!vary()) {
      throw new IllegalStateException("Scores that are all the same have no z-scores");
    }
    BigDecimal root = scatter.sqrt(Precision.WORKING);
    return value -> count.multiply(value).subtract(sum).divide(root, Precision.WORKING);
  }
}
