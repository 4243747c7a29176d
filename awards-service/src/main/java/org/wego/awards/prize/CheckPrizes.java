package org.wego.awards.prize;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.EditionQueries;
import org.wego.awards.ranking.RankedEntry;
import org.wego.awards.ranking.RankingQueries;
import org.wego.awards.ranking.Sight;
import org.wego.platform.problem.Faults;

/** Tells what keeps the prizes of an edition from being final. */
@ApplicationScoped
class CheckPrizes {

  @Inject Prizes prizes;
  @Inject EditionQueries editions;
  @Inject RankingQueries rankings;

  /**
   * Adds each prize that is neither awarded nor withheld, whose entry competes no more, or that
   * departs from the ranking as it is now without a reason: what was decided in view of an earlier
   * ranking, or of prizes that were decided otherwise later, is looked at again.
   */
  void check(UUID editionId, Faults faults) {
    Map<AwardCategory, List<Prize>> decided =
        prizes.of(editionId).stream().collect(groupingBy(prize -> prize.place().category()));
    Map<AwardCategory, List<RankedEntry>> ranking =
        rankings.of(editionId, null, Sight.FULL).entries().stream()
            .collect(groupingBy(ranked -> ranked.entry().category()));
    editions
        .categories(editionId)
        .forEach(
            category ->
                check(
                    new CategoryPrizes(
                        category,
                        decided.getOrDefault(category.category(), List.of()),
                        ranking.getOrDefault(category.category(), List.of())),
                    faults));
  }

  private static void check(CategoryPrizes category, Faults faults) {
    for (PrizePlace place : category.places()) {
      category
          .at(place)
          .ifPresentOrElse(
              prize -> check(category, prize, faults),
              () ->
                  faults.add(
                      place.pointer(),
                      "REQUIRED",
                      "The %s is neither awarded nor withheld".formatted(place.words())));
    }
  }

  private static void check(CategoryPrizes category, Prize prize, Faults faults) {
    if (prize.withheld()) {
      return;
    }
    PrizePlace place = prize.place();
    if (category.competing(prize.entryId()).isEmpty()) {
      faults.add(
          place.pointer(),
          "NOT_COMPETING",
          "The entry that has the %s competes no more".formatted(place.words()));
    } else if (prize.departureReason() == null
        && category.without(prize).departs(place.kind(), prize.entryId())) {
      faults.add(
          place.pointer(),
          "DEPARTURE_UNEXPLAINED",
          "The %s departs from the ranking without a reason".formatted(place.words()));
    }
  }
}
