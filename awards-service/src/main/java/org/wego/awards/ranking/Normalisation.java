package org.wego.awards.ranking;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Puts the scores of lenient and strict judges on one scale (A7): a score becomes the z-score among
 * all that its judge gave in the edition, whatever the categories, and goes back to the scale with
 * the mean and the deviation of the panel.
 *
 * <ul>
 *   <li>The panel's mean and deviation are those of all scores of the edition taken together, each
 *       counting once; those of judges whose z-scores are 0 are among them.
 *   <li>A judge whose scores are all the same, or are fewer than three, gives 0: all of them go to
 *       the panel's mean.
 *   <li>Deviations are those of populations ({@link Scores}).
 *   <li>A normalised score may lie beyond the ends of the scale. It is not cut off: that would make
 *       ties.
 * </ul>
 */
final class Normalisation {

  static final int FEWEST_SCORES = 3;

  private final Criteria criteria;
  private final Map<UUID, Scores> judges;
  private final Map<UUID, UnaryOperator<BigDecimal>> standardising;
  // Empty where nobody scored anything, and so nothing is asked for.
  private final Optional<Scores> panel;
  private final BigDecimal panelMean;
  private final BigDecimal panelDeviation;

  private Normalisation(Judging judging) {
    this.criteria = judging.criteria();
    this.judges =
        judging.sheets().stream()
            .collect(
                groupingBy(
                    Sheet::judgeId,
                    mapping(criteria::score, collectingAndThen(toList(), Scores::of))));
    this.standardising =
        judges.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, judge -> standardising(judge.getValue())));
    this.panel =
        judging.sheets().isEmpty()
            ? Optional.empty()
            : Optional.of(Scores.of(judging.sheets().stream().map(criteria::score).toList()));
    this.panelMean = panel.map(Scores::mean).orElse(BigDecimal.ZERO);
    this.panelDeviation = panel.map(Scores::deviation).orElse(BigDecimal.ZERO);
  }

  static Normalisation of(Judging judging) {
    return new Normalisation(judging);
  }

  /** All scores of the edition, as they were given; empty where there are none. */
  Optional<Scores> panel() {
    return panel;
  }

  /** What a judge gave in the edition; empty for nothing. */
  Optional<Scores> of(UUID judgeId) {
    return Optional.ofNullable(judges.get(judgeId));
  }

  /** The normalised score of a sheet that is part of the judging. */
  BigDecimal score(Sheet sheet) {
    return panelMean.add(
        panelDeviation.multiply(standardised(sheet), Precision.WORKING), Precision.WORKING);
  }

  private BigDecimal standardised(Sheet sheet) {
    return standardising.get(sheet.judgeId()).apply(criteria.score(sheet));
  }

  private static UnaryOperator<BigDecimal> standardising(Scores ofJudge) {
    return applies(ofJudge) ? ofJudge.standardising() : score -> BigDecimal.ZERO;
  }

  /** Whether a judge's scores tell better entries from worse ones. */
  static boolean applies(Scores ofJudge) {
    return ofJudge.size() >= FEWEST_SCORES && ofJudge.vary();
  }
}
