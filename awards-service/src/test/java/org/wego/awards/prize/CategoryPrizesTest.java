package org.wego.awards.prize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.edition.EditionCategory;
import org.wego.awards.ranking.Contender;
import org.wego.awards.ranking.RankedEntry;
import org.wego.platform.id.Ids;

/** A7: which prizes depart from the ranking, in cases worked out by hand. */
class CategoryPrizesTest {

  private static final UUID FIRST = Ids.next();
  private static final UUID SECOND = Ids.next();
  private static final UUID THIRD = Ids.next();
  private static final UUID UNSCORED = Ids.next();

  @Test
  @DisplayName("A7: by the ranking the first entry gets the Best Prize, the second the Outstanding")
  void the_first_gets_the_best_prize_and_the_second_the_other() {
    CategoryPrizes none = category(1, 1);

    assertThat(none.departs(PrizeKind.BEST, FIRST)).isFalse();
    assertThat(none.departs(PrizeKind.BEST, SECOND)).isTrue();
    assertThat(none.departs(PrizeKind.OUTSTANDING, SECOND)).isFalse();
    assertThat(none.departs(PrizeKind.OUTSTANDING, FIRST)).isTrue();
    assertThat(none.departs(PrizeKind.OUTSTANDING, THIRD)).isTrue();
  }

  @Test
  @DisplayName("A7: after a departure the ranking goes on with who is left")
  void after_a_departure_the_ranking_goes_on_with_who_is_left() {
    CategoryPrizes second = category(1, 1, prize(PrizeKind.BEST, 1, SECOND));

    assertThat(second.departs(PrizeKind.OUTSTANDING, FIRST)).isFalse();
    assertThat(second.departs(PrizeKind.OUTSTANDING, THIRD)).isTrue();
  }

  @Test
  @DisplayName("A7, A8: where the Best Prize is withheld, the first entry gets the Outstanding one")
  void a_withheld_prize_takes_no_entry_away() {
    CategoryPrizes withheld = category(1, 1, prize(PrizeKind.BEST, 1, null));

    assertThat(withheld.departs(PrizeKind.OUTSTANDING, FIRST)).isFalse();
    assertThat(withheld.departs(PrizeKind.OUTSTANDING, SECOND)).isTrue();
  }

  @Test
  @DisplayName("A7: which of the prizes of one kind an entry gets departs from nothing")
  void the_order_within_a_kind_says_nothing() {
    CategoryPrizes two = category(2, 1, prize(PrizeKind.BEST, 1, SECOND));

    assertThat(two.departs(PrizeKind.BEST, FIRST)).isFalse();
    assertThat(two.departs(PrizeKind.BEST, THIRD)).isTrue();
    // The other Best Prize, which is not decided yet, is the first entry's by the ranking.
    assertThat(two.departs(PrizeKind.OUTSTANDING, FIRST)).isTrue();
    assertThat(two.departs(PrizeKind.OUTSTANDING, THIRD)).isFalse();
    assertThat(
            category(2, 1, prize(PrizeKind.BEST, 1, SECOND), prize(PrizeKind.BEST, 2, FIRST))
                .departs(PrizeKind.OUTSTANDING, THIRD))
        .isFalse();
  }

  @Test
  @DisplayName("A7, A8: a withheld prize of a kind leaves one prize of the kind fewer")
  void a_withheld_prize_leaves_one_fewer() {
    CategoryPrizes one = category(2, 0, prize(PrizeKind.BEST, 1, null));

    assertThat(one.departs(PrizeKind.BEST, FIRST)).isFalse();
    assertThat(one.departs(PrizeKind.BEST, SECOND)).isTrue();
  }

  @Test
  @DisplayName("A7: entries that share a rank have the same claim")
  void entries_that_share_a_rank_have_the_same_claim() {
    CategoryPrizes tied =
        new CategoryPrizes(
            new EditionCategory(AwardCategory.SERVICES, 1, 0),
            List.of(),
            List.of(ranked(FIRST, 1), ranked(SECOND, 1), ranked(THIRD, 3)));

    assertThat(tied.departs(PrizeKind.BEST, FIRST)).isFalse();
    assertThat(tied.departs(PrizeKind.BEST, SECOND)).isFalse();
    assertThat(tied.departs(PrizeKind.BEST, THIRD)).isTrue();
  }

  @Test
  @DisplayName("A7: a prize for an entry without scores always departs from the ranking")
  void an_entry_without_scores_always_departs() {
    CategoryPrizes nobodyScored =
        new CategoryPrizes(
            new EditionCategory(AwardCategory.SERVICES, 1, 1),
            List.of(),
            List.of(ranked(UNSCORED, null)));

    assertThat(nobodyScored.departs(PrizeKind.BEST, UNSCORED)).isTrue();
    assertThat(category(3, 3).departs(PrizeKind.OUTSTANDING, UNSCORED)).isTrue();
  }

  @Test
  @DisplayName("A8: the places of a category are its prizes, the higher ones first")
  void the_places_are_the_prizes_of_the_category() {
    assertThat(category(2, 1).places())
        .containsExactly(
            new PrizePlace(AwardCategory.SERVICES, PrizeKind.BEST, 1),
            new PrizePlace(AwardCategory.SERVICES, PrizeKind.BEST, 2),
            new PrizePlace(AwardCategory.SERVICES, PrizeKind.OUTSTANDING, 1));
  }

  private static CategoryPrizes category(int best, int outstanding, Prize... decided) {
    List<RankedEntry> ranking = new ArrayList<>();
    ranking.add(ranked(FIRST, 1));
    ranking.add(ranked(SECOND, 2));
    ranking.add(ranked(THIRD, 3));
    ranking.add(ranked(UNSCORED, null));
    return new CategoryPrizes(
        new EditionCategory(AwardCategory.SERVICES, best, outstanding), List.of(decided), ranking);
  }

  private static Prize prize(PrizeKind kind, int ordinal, UUID entry) {
    PanelDecision decision =
        entry == null
            ? PanelDecision.withhold("Nothing stood out", "Unanimous")
            : PanelDecision.award(entry, null, "Unanimous");
    return new Prize(
        Ids.next(),
        new PrizePlace(AwardCategory.SERVICES, kind, ordinal),
        decision,
        "secretariat",
        Instant.EPOCH);
  }

  private static RankedEntry ranked(UUID entry, Integer rank) {
    BigDecimal mean = rank == null ? null : BigDecimal.TEN;
    return new RankedEntry(
        new Contender(entry, AwardCategory.SERVICES, "A title", "A city", "KR"),
        rank,
        rank == null ? 0 : 3,
        mean,
        mean,
        mean,
        mean,
        null,
        null);
  }
}
