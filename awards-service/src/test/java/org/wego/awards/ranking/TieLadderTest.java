package org.wego.awards.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;

/**
 * Every judge here has two scores, which give the normalised score 0 each: all entries are equal by
 * the normalised mean, and the rungs below it decide.
 */
class TieLadderTest {

  @Test
  @DisplayName("A7: of equal normalised means the higher raw mean is ahead")
  void of_equal_normalised_means_the_higher_raw_mean_is_ahead() {
    Scenario tie = Scenario.plain().scores("kim", "Manila", "6").scores("kim", "Seoul", "6.01");

    assertThat(tie.order()).containsExactly("1 Seoul", "2 Manila");
    assertThat(rungs(tie)).containsExactly(Rung.RAW_MEAN, null);
  }

  @Test
  @DisplayName("A7: of equal raw means the higher median is ahead")
  void of_equal_raw_means_the_higher_median_is_ahead() {
    // 4 + 7 + 7 = 5 + 6 + 7 = 18
    Scenario tie =
        Scenario.plain()
            .scores("kim", "Manila", "5")
            .scores("lee", "Manila", "6")
            .scores("park", "Manila", "7")
            .scores("kim", "Seoul", "4")
            .scores("lee", "Seoul", "7")
            .scores("park", "Seoul", "7");

    assertThat(tie.order()).containsExactly("1 Seoul", "2 Manila");
    assertThat(rungs(tie)).containsExactly(Rung.MEDIAN, null);
    assertThat(tie.ranked())
        .extracting(r -> r.median().toString())
        .containsExactly("7.000000", "6.000000");
  }

  @Test
  @DisplayName("A7: the median of an even number of scores is the mean of the two in the middle")
  void the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle() {
    // 1 + 6 + 7 + 8 = 2 + 5 + 6 + 9 = 22; medians 6.5 and 5.5
    Scenario tie = Scenario.plain();
    String[] seoul = {"1", "8", "6", "7"};
    String[] manila = {"9", "2", "5", "6"};
    for (int judge = 0; judge < 4; judge++) {
      tie.scores("judge " + judge, "Manila", manila[judge]);
      tie.scores("judge " + judge, "Seoul", seoul[judge]);
    }

    assertThat(tie.order()).containsExactly("1 Seoul", "2 Manila");
    assertThat(rungs(tie)).containsExactly(Rung.MEDIAN, null);
  }

  @Test
  @DisplayName(
      "A7: of equal medians the higher mean for the criterion of the highest weight is ahead")
  void of_equal_medians_the_higher_mean_for_the_weightiest_criterion_is_ahead() {
    // 0.3 · 6 + 0.4 · 7 + 0.3 · 6 = 6.4 = 0.3 · 8 + 0.4 · 4 + 0.3 · 8
    Scenario tie =
        Scenario.weighted("0.3", "0.4", "0.3")
            .scores("kim", "Manila", "8", "4", "8")
            .scores("kim", "Seoul", "6", "7", "6");

    assertThat(tie.order()).containsExactly("1 Seoul", "2 Manila");
    assertThat(rungs(tie)).containsExactly(Rung.WEIGHTIEST_CRITERION_MEAN, null);
    assertThat(tie.ranked().get(0).weightiestCriterionMean()).isEqualByComparingTo("7");
  }

  @Test
  @DisplayName("A7: of several criteria of the highest weight the one listed first counts")
  void of_several_criteria_of_the_highest_weight_the_one_listed_first_counts() {
    // 0.2 · 5 + 0.4 · 7 + 0.4 · 6 = 0.2 · 5 + 0.4 · 6 + 0.4 · 7
    Scenario tie =
        Scenario.weighted("0.2", "0.4", "0.4")
            .scores("kim", "Manila", "5", "6", "7")
            .scores("kim", "Seoul", "5", "7", "6");

    assertThat(tie.order()).containsExactly("1 Seoul", "2 Manila");
    assertThat(rungs(tie)).containsExactly(Rung.WEIGHTIEST_CRITERION_MEAN, null);
  }

  @Test
  @DisplayName("A7: what nothing tells apart is decided by lot, as anybody can check by the seed")
  void what_nothing_tells_apart_is_decided_by_lot() {
    // printf '%s' 'WeGO 2017:<id>' | sha256sum
    Scenario tie =
        Scenario.plain().seed("WeGO 2017").scores("kim", "Manila", "6").scores("kim", "Seoul", "6");

    assertThat(tie.ranked())
        .extracting(r -> r.entryId() + " " + r.lot())
        .containsExactly(
            "fd38499c-5c04-3f42-91d7-8807aa4b7d7d "
                + "20d80bee5ec59fdf0e8aadaa33ae9f967551296fe129fe5e5502ddc3fa3d0b41",
            "b07c8446-28c2-39ec-b593-f4ff4b4f1ec1 "
                + "304f826e50c7b821028410eb1f4a48a6bcd5ea06080bf8a8e6ee5a01b4fb7f0c");
    assertThat(rungs(tie)).containsExactly(Rung.LOT, null);
    assertThat(Scenario.order(tie.ranked())).containsExactly("1 Seoul", "2 Manila");
    assertThat(tie.seed("WeGO 2013").order()).containsExactly("1 Manila", "2 Seoul");
  }

  @Test
  @DisplayName("A7: without a published seed nothing is drawn, and the tied share their rank")
  void without_a_published_seed_the_tied_share_their_rank() {
    Scenario tie =
        Scenario.plain()
            .seed(null)
            .scores("kim", "Manila", "6")
            .scores("kim", "Seoul", "6")
            .scores("lee", "Huế", "5")
            .scores("lee", "Jakarta", "5");

    assertThat(tie.ranked()).extracting(RankedEntry::rank).containsExactly(1, 1, 3, 3);
    assertThat(rungs(tie)).containsExactly(null, Rung.RAW_MEAN, null, null);
  }

  @Test
  @DisplayName("A7: a tie across categories is none")
  void a_tie_across_categories_is_none() {
    Scenario two =
        Scenario.plain()
            .entries(AwardCategory.SERVICES, "Busan")
            .scores("kim", "Seoul", "6")
            .scores("kim", "Busan", "6");

    assertThat(rungs(two)).containsExactly((Rung) null);
    assertThat(two.ranked().get(0).rank()).isEqualTo(1);
  }

  private static List<Rung> rungs(Scenario scenario) {
    return scenario.ranked().stream().map(RankedEntry::aheadOfNextBy).toList();
  }
}
