package org.wego.awards.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.judge.JudgeState;

class StabilityTest {

  private static final PrizeCount ONE_OF_EACH = new PrizeCount(AwardCategory.OPEN_CITY, 1, 1);

  private final Scenario panel =
      Scenario.plain()
          .scores("kim", "Huế", "8")
          .scores("kim", "Seoul", "9")
          .scores("kim", "Frankfurt", "10")
          .scores("lee", "Huế", "2")
          .scores("lee", "Seoul", "6")
          .scores("lee", "Frankfurt", "4");

  @Test
  @DisplayName("A7: the prizes by the ranking are told")
  void the_prizes_by_the_ranking_are_told() {
    assertThat(told(stability(ONE_OF_EACH, "kim", "lee").prizes()))
        .containsExactly("BEST [Seoul]", "OUTSTANDING [Frankfurt]");
  }

  @Test
  @DisplayName("A7: without Lee Frankfurt is ahead of Seoul, and both prizes change")
  void without_lee_both_prizes_change() {
    WinnerStability stability = stability(ONE_OF_EACH, "kim", "lee");

    assertThat(stability.stable()).isFalse();
    assertThat(stability.judges())
        .extracting(without -> without.judge().name() + " " + told(without.changes()))
        .containsExactly("kim []", "lee [BEST [Frankfurt], OUTSTANDING [Seoul]]");
  }

  @Test
  @DisplayName("A8: two that change places among prizes of the same kind change no prize")
  void two_that_change_places_among_prizes_of_the_same_kind_change_no_prize() {
    assertThat(stability(new PrizeCount(AwardCategory.OPEN_CITY, 2, 0), "kim", "lee").stable())
        .isTrue();
  }

  @Test
  @DisplayName("A7: an entry that only one judge scored loses its prize without that judge")
  void an_entry_that_only_one_judge_scored_loses_its_prize_without_that_judge() {
    panel.scores("park", "Jakarta", "10");
    WinnerStability stability = stability(new PrizeCount(AwardCategory.OPEN_CITY, 3, 1), "park");

    assertThat(told(stability.prizes()))
        .containsExactly("BEST [Seoul, Frankfurt, Jakarta]", "OUTSTANDING [Huế]");
    assertThat(told(stability.judges().get(0).changes()))
        .containsExactly("BEST [Seoul, Frankfurt, Huế]", "OUTSTANDING []");
  }

  @Test
  @DisplayName("A8: prizes without an entry that has scores stay without one")
  void prizes_without_an_entry_that_has_scores_stay_without_one() {
    Scenario unscored = Scenario.plain().entries(AwardCategory.OPEN_CITY, "Seoul");

    WinnerStability stability = Stability.of(unscored.judging(), List.of(ONE_OF_EACH), List.of());
    assertThat(told(stability.prizes())).containsExactly("BEST []", "OUTSTANDING []");
    assertThat(stability.stable()).isTrue();
  }

  private WinnerStability stability(PrizeCount count, String... judges) {
    return Stability.of(
        panel.judging(),
        List.of(count),
        Arrays.stream(judges)
            .map(name -> new PanelJudge(Scenario.id(name), name, JudgeState.ACCEPTED))
            .toList());
  }

  private static List<String> told(List<WinnerStability.RankedPrize> prizes) {
    return prizes.stream()
        .map(
            prize ->
                prize.kind() + " " + prize.entries().stream().map(Contender::cityName).toList())
        .toList();
  }
}
