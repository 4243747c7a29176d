package org.wego.awards.prize;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wego.awards.PrizeKind;
import org.wego.awards.edition.EditionCategory;
import org.wego.awards.ranking.RankedEntry;

/**
 * The prizes of a category beside its ranking (A7, A8).
 *
 * @param category how many prizes of each kind it has
 * @param decided what was decided so far
 * @param ranking the entries that compete, the first one first
 */
record CategoryPrizes(EditionCategory category, List<Prize> decided, List<RankedEntry> ranking) {

  CategoryPrizes {
    decided = List.copyOf(decided);
    ranking = List.copyOf(ranking);
  }

  /** The same without what was decided about one prize. */
  CategoryPrizes without(Prize prize) {
    return new CategoryPrizes(
        category,
        decided.stream().filter(other -> !other.id().equals(prize.id())).toList(),
        ranking);
  }

  /** All prizes that the category has, the higher ones first. */
  List<PrizePlace> places() {
    return IntStream.range(0, PrizeKind.values().length)
        .mapToObj(i -> PrizeKind.values()[i])
        .flatMap(
            kind ->
                IntStream.rangeClosed(1, category.prizes(kind))
                    .mapToObj(ordinal -> new PrizePlace(category.category(), kind, ordinal)))
        .toList();
  }

  Optional<Prize> at(PrizePlace place) {
    return decided.stream().filter(prize -> prize.place().equals(place)).findFirst();
  }

  /** The prize that the entry has. */
  Optional<Prize> of(UUID entryId) {
    return decided.stream().filter(prize -> entryId.equals(prize.entryId())).findFirst();
  }

  Optional<RankedEntry> competing(UUID entryId) {
    return ranking.stream().filter(ranked -> ranked.entryId().equals(entryId)).findFirst();
  }

  /**
   * Whether it departs from the ranking that the entry gets a prize of this kind. The ranking gives
   * the prizes of a kind to the first entries among those that no higher prize went to; the order
   * of the prizes of one kind says nothing. A higher prize that is not decided yet is taken to go
   * by the ranking, and one that is withheld takes no entry away. An entry without scores always
   * departs.
   */
  boolean departs(PrizeKind kind, UUID entryId) {
    Set<UUID> higher =
        decided.stream()
            .filter(prize -> prize.place().kind().compareTo(kind) < 0)
            .map(Prize::entryId)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    List<RankedEntry> left =
        ranking.stream()
            .filter(RankedEntry::scored)
            .filter(ranked -> !higher.contains(ranked.entryId()))
            .skip(undecidedAbove(kind))
            .toList();
    long prizes = category.prizes(kind) - withheld(kind);
    return left.stream()
        .filter(ranked -> ranked.entryId().equals(entryId))
        .findFirst()
        .map(ranked -> before(left, ranked) >= prizes)
        .orElse(true);
  }

  /** How many are ranked before it; those that share its rank are not. */
  private static long before(List<RankedEntry> left, RankedEntry ranked) {
    return left.stream().filter(other -> other.rank() < ranked.rank()).count();
  }

  private long undecidedAbove(PrizeKind kind) {
    return places().stream()
        .filter(place -> place.kind().compareTo(kind) < 0)
        .filter(place -> at(place).isEmpty())
        .count();
  }

  private long withheld(PrizeKind kind) {
    return decided.stream()
        .filter(prize -> prize.place().kind() == kind)
        .filter(Prize::withheld)
        .count();
  }
}
