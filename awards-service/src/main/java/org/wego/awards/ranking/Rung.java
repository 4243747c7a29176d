package org.wego.awards.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** What the order of two entries is decided by, in turn (A7). */
public enum Rung {
  /** The mean of the normalised scores, the higher one first. */
  NORMALISED_MEAN(higherFirst(RankedEntry::normalisedMean)),
  /** The mean of the scores as they were given, the higher one first. */
  RAW_MEAN(higherFirst(RankedEntry::rawMean)),
  /** The median of the scores as they were given, the higher one first. */
  MEDIAN(higherFirst(RankedEntry::median)),
  /** The mean of what was given for the criterion of the highest weight, the higher one first. */
  WEIGHTIEST_CRITERION_MEAN(higherFirst(RankedEntry::weightiestCriterionMean)),
  /** What was drawn by the published seed, the lower one first. */
  LOT(Comparator.comparing(RankedEntry::lot, Comparator.nullsLast(Comparator.naturalOrder())));

  private final Comparator<RankedEntry> order;

  Rung(Comparator<RankedEntry> order) {
    this.order = order;
  }

  /** The order by all rungs: negative when the first entry is ahead. */
  static int compare(RankedEntry one, RankedEntry other) {
    return between(one, other).map(rung -> rung.order.compare(one, other)).orElse(0);
  }

  /** The first rung that tells two scored entries apart; none where even the lot is missing. */
  static Optional<Rung> between(RankedEntry one, RankedEntry other) {
    return Arrays.stream(values()).filter(rung -> rung.order.compare(one, other) != 0).findFirst();
  }

  private static <V extends Comparable<? super V>> Comparator<RankedEntry> higherFirst(
      Function<RankedEntry, V> value) {
    return Comparator.comparing(value).reversed();
  }
}
