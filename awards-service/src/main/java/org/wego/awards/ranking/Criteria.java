package org.wego.awards.ranking;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/**
 * The weights of an edition's criteria, in the order in which the edition lists them.
 *
 * @param weights more than zero each
 */
record Criteria(List<BigDecimal> weights) {

  Criteria {
    weights = List.copyOf(weights);
  }

  /** Whether the weights sum to 1, as they do before anybody can score. */
  boolean complete() {
    return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(BigDecimal.ONE) == 0;
  }

  /** The weighted mean, exactly (A7). */
  BigDecimal score(Sheet sheet) {
    BigDecimal score = BigDecimal.ZERO;
    for (int i = 0; i < weights.size(); i++) {
      score = score.add(weights.get(i).multiply(sheet.values().get(i)));
    }
    return score;
  }

  /** The value for the criterion of the highest weight; of several such, the one listed first. */
  BigDecimal weightiest(Sheet sheet) {
    return sheet.values().get(weights.indexOf(Collections.max(weights)));
  }
}
