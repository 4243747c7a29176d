package org.wego.awards.score;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.wego.platform.problem.Faults;

/** The criteria of an edition in their order, and the scale on which they are scored (A6). */
record ScoreCard(BigDecimal lowest, BigDecimal highest, List<Criterion> criteria) {

  /** How finely scores are told apart. */
  static final int DECIMALS = 2;

  record Criterion(UUID id, String name) {}

  /** Notes all that is wrong with scores, given as {@code /scores}. */
  void check(List<GivenScore> scores, Faults faults) {
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < scores.size(); i++) {
      GivenScore score = scores.get(i);
      String pointer = "/scores/" + i;
      faults
          .addIf(
              !has(score.criterionId()),
              pointer + "/criterionId",
              "UNKNOWN_VALUE",
              "The edition has no such criterion")
          .addIf(
              !seen.add(score.criterionId()),
              pointer + "/criterionId",
              "DUPLICATE",
              "The criterion is scored above")
          .addIf(
              score.value().compareTo(lowest) < 0 || score.value().compareTo(highest) > 0,
              pointer + "/value",
              "OUT_OF_RANGE",
              "Must be from %s to %s".formatted(plain(lowest), plain(highest)))
          .addIf(
              score.value().stripTrailingZeros().scale() > DECIMALS,
              pointer + "/value",
              "INVALID_FORMAT",
              "Must have at most " + DECIMALS + " decimals");
    }
  }

  /** Notes each criterion that has no score yet. */
  void requireAll(Collection<UUID> scored, Faults faults) {
    criteria.stream()
        .filter(criterion -> !scored.contains(criterion.id()))
        .forEach(
            criterion ->
                faults.add(
                    "/scores", "REQUIRED", "There is no score for " + criterion.name() + " yet"));
  }

  private boolean has(UUID criterionId) {
    return criteria.stream().anyMatch(criterion -> criterion.id().equals(criterionId));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
