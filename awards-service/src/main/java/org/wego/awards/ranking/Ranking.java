package org.wego.awards.ranking;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.awards.AwardCategory;

/**
 * The ranking of the entries of an edition, category by category (A7). It follows from the judging
 * alone, whatever the order in which judges and entries are given.
 */
final class Ranking {

  // Only where no seed was published is the id asked, so that the list is the same each time.
  private static final Comparator<RankedEntry> ORDER =
      ((Comparator<RankedEntry>) Rung::compare).thenComparing(RankedEntry::entryId);

  private final Map<AwardCategory, List<RankedEntry>> categories =
      new EnumMap<>(AwardCategory.class);

  private Ranking(Judging judging, Normalisation normalisation) {
    Map<UUID, List<Sheet>> sheets = judging.sheets().stream().collect(groupingBy(Sheet::entryId));
    judging.contenders().stream()
        .collect(groupingBy(Contender::category))
        .forEach(
            (category, contenders) ->
                categories.put(
                    category,
                    ranked(
                        contenders.stream()
                            .map(
                                contender ->
                                    summary(
                                        contender,
                                        sheets.getOrDefault(contender.entryId(), List.of()),
                                        judging,
                                        normalisation))
                            .toList())));
  }

  static Ranking of(Judging judging) {
    return of(judging, Normalisation.of(judging));
  }

  static Ranking of(Judging judging, Normalisation normalisation) {
    return new Ranking(judging, normalisation);
  }

  /** All entries, category by category. */
  List<RankedEntry> all() {
    return categories.values().stream().flatMap(List::stream).toList();
  }

  /** The entries of a category in their order, those without scores at the end. */
  List<RankedEntry> in(AwardCategory category) {
    return categories.getOrDefault(category, List.of());
  }

  private static RankedEntry summary(
      Contender entry, List<Sheet> sheets, Judging judging, Normalisation normalisation) {
    if (sheets.isEmpty()) {
      return RankedEntry.unscored(entry);
    }
    Criteria criteria = judging.criteria();
    Scores raw = Scores.of(sheets.stream().map(criteria::score).toList());
    return new RankedEntry(
        entry,
        null,
        sheets.size(),
        Precision.round(mean(sheets.stream().map(normalisation::score).toList())),
        Precision.round(raw.mean()),
        Precision.round(raw.median()),
        Precision.round(mean(sheets.stream().map(criteria::weightiest).toList())),
        judging.lot().drawnBy(entry.entryId()),
        null);
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    return Scores.of(values).mean();
  }

  private static List<RankedEntry> ranked(List<RankedEntry> entries) {
    List<RankedEntry> ordered = entries.stream().filter(RankedEntry::scored).sorted(ORDER).toList();
    List<RankedEntry> ranked = new ArrayList<>();
    int rank = 1;
    for (int i = 0; i < ordered.size(); i++) {
      if (i > 0 && Rung.compare(ordered.get(i - 1), ordered.get(i)) != 0) {
        rank = i + 1;
      }
      Rung beforeNext =
          i + 1 < ordered.size()
              ? Rung.between(ordered.get(i), ordered.get(i + 1)).orElse(null)
              : null;
      ranked.add(ordered.get(i).placed(rank, beforeNext));
    }
    entries.stream()
        .filter(entry -> !entry.scored())
        .sorted(Comparator.comparing(RankedEntry::entryId))
        .forEach(ranked::add);
    return List.copyOf(ranked);
  }
}
