package org.wego.awards.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;

/** Cases worked out by hand, each with its working. */
class NormalisationTest {

  @Test
  @DisplayName("A7: a judge's score is the weighted mean of the criteria")
  void a_judges_score_is_the_weighted_mean_of_the_criteria() {
    // 0.4 · 8.25 + 0.35 · 7 + 0.25 · 9.5 = 3.3 + 2.45 + 2.375 = 8.125
    assertThat(
            Scenario.weighted("0.4000", "0.3500", "0.2500")
                .scores("kim", "Seoul", "8.25", "7.00", "9.50")
                .ranked()
                .get(0)
                .rawMean())
        .isEqualByComparingTo("8.125");
  }

  /**
   * Kim is lenient and Lee is strict.
   *
   * <pre>
   *              Huế   Seoul  Frankfurt   mean  deviation
   * Kim            8       9         10      9  √(2/3)
   * Lee            2       6          4      4  √(8/3)
   * z of Kim   -√1.5       0       √1.5
   * z of Lee   -√1.5    √1.5          0
   * mean of z  -√1.5  √1.5/2     √1.5/2
   * </pre>
   *
   * The panel's six scores have the mean 39/6 = 6.5 and the variance 301/6 - 6.5² = 95/12; its
   * deviation times √1.5 is √(95/12 · 3/2) = √11.875 = 3.446012…
   */
  @Test
  @DisplayName("A7: scores become z-scores of their judge and go back to the panel's scale")
  void scores_become_z_scores_and_go_back_to_the_panels_scale() {
    Scenario panel =
        Scenario.plain()
            .scores("kim", "Huế", "8")
            .scores("kim", "Seoul", "9")
            .scores("kim", "Frankfurt", "10")
            .scores("lee", "Huế", "2")
            .scores("lee", "Seoul", "6")
            .scores("lee", "Frankfurt", "4");

    // Seoul and Frankfurt are equal by normalised mean; (9 + 6) / 2 is more than (10 + 4) / 2.
    assertThat(panel.order()).containsExactly("1 Seoul", "2 Frankfurt", "3 Huế");
    assertThat(told(panel))
        .containsExactly(
            "8.223006 7.500000 7.500000 RAW_MEAN",
            "8.223006 7.000000 7.000000 NORMALISED_MEAN",
            "3.053988 5.000000 5.000000 null");
    assertThat(EditionRanking.of(panel.judging(), Set.of()).panel())
        .isEqualTo(new EditionRanking.PanelScores(6, number("6.500000"), number("2.813657")));
  }

  /** The scores are those of the case before, in which Seoul is ahead of Frankfurt and Huế. */
  @Test
  @DisplayName(
      "A5, A7: what is hidden leaves no gap among the ranks, and no sum to work it out from")
  void what_is_hidden_leaves_no_gap_and_no_sum() {
    Judging judging =
        Scenario.plain()
            .scores("kim", "Huế", "8")
            .scores("kim", "Seoul", "9")
            .scores("kim", "Frankfurt", "10")
            .scores("lee", "Huế", "2")
            .scores("lee", "Seoul", "6")
            .scores("lee", "Frankfurt", "4")
            .judging();

    EditionRanking seen = EditionRanking.of(judging, Set.of(Scenario.id("Seoul")));

    assertThat(Scenario.order(seen.entries())).containsExactly("1 Frankfurt", "2 Huế");
    assertThat(seen.panel()).isNull();
    assertThat(seen.entries().stream().map(RankedEntry::normalisedMean))
        .as("normalised with all scores that count")
        .containsExactly(number("8.223006"), number("3.053988"));
    assertThat(seen.entries().get(0).aheadOfNextBy()).isEqualTo(Rung.NORMALISED_MEAN);
  }

  /**
   * Every judge has three scores. Lee is strict and has the better one of two entries that no judge
   * has both of.
   *
   * <pre>
   * Kim   Seoul 7   Jakarta 9   Manila 8    mean 8, deviation √(2/3)
   * Lee   Huế 6     Jakarta 5   Manila 4    mean 5, deviation √(2/3)
   * z     Seoul -√1.5; Huế √1.5; Jakarta (√1.5 + 0) / 2; Manila (0 - √1.5) / 2
   * </pre>
   *
   * Panel: sum 39, mean 6.5; squares 49 + 81 + 64 + 36 + 25 + 16 = 271, variance 271/6 - 42.25 =
   * 35/12; deviation · √1.5 = √4.375 = 2.091650…
   */
  @Test
  @DisplayName("A7: a better entry before a strict judge outranks a worse one before a lenient one")
  void a_better_entry_before_a_strict_judge_outranks_a_worse_one_before_a_lenient_one() {
    Scenario panel =
        Scenario.plain()
            .scores("kim", "Seoul", "7")
            .scores("kim", "Jakarta", "9")
            .scores("kim", "Manila", "8")
            .scores("lee", "Huế", "6")
            .scores("lee", "Jakarta", "5")
            .scores("lee", "Manila", "4");

    assertThat(panel.order()).containsExactly("1 Huế", "2 Jakarta", "3 Manila", "4 Seoul");
    assertThat(told(panel))
        .containsExactly(
            "8.591650 6.000000 6.000000 NORMALISED_MEAN",
            "7.545825 7.000000 7.000000 NORMALISED_MEAN",
            "5.454175 6.000000 6.000000 NORMALISED_MEAN",
            "4.408350 7.000000 7.000000 null");
  }

  /** Kim has two scores; Lee's are all the same. Panel: 9, 5, 6, 6, 6, mean 6.4. */
  @Test
  @DisplayName("A7: fewer than three scores of a judge, or all the same ones, give 0")
  void fewer_than_three_scores_or_all_the_same_give_zero() {
    Scenario panel =
        Scenario.plain()
            .scores("kim", "Seoul", "9")
            .scores("kim", "Manila", "5")
            .scores("lee", "Seoul", "6")
            .scores("lee", "Manila", "6")
            .scores("lee", "Huế", "6");

    assertThat(panel.ranked())
        .extracting(RankedEntry::normalisedMean)
        .containsOnly(number("6.400000"));
    assertThat(panel.order()).containsExactly("1 Seoul", "2 Huế", "3 Manila");
  }

  /**
   * With a third score Kim's 9, 5, 7 have the mean 7 and the deviation √(8/3): z √1.5, -√1.5, 0.
   */
  @Test
  @DisplayName("A7: three scores are enough, in whatever categories the judge gave them")
  void three_scores_are_enough_in_whatever_categories() {
    Scenario panel =
        Scenario.plain()
            .entries(AwardCategory.SERVICES, "Busan")
            .scores("kim", "Seoul", "9")
            .scores("kim", "Manila", "5")
            .scores("kim", "Busan", "7");

    // Kim alone is the panel, so that the scores go back to where they came from.
    assertThat(told(panel))
        .containsExactly(
            "9.000000 9.000000 9.000000 NORMALISED_MEAN", "5.000000 5.000000 5.000000 null");
    assertThat(Ranking.of(panel.judging()).in(AwardCategory.SERVICES))
        .extracting(RankedEntry::normalisedMean)
        .containsExactly(number("7.000000"));
  }

  @Test
  @DisplayName("A7: a panel that gave one score to all leaves all of them there")
  void a_panel_that_gave_one_score_to_all_leaves_all_of_them_there() {
    Scenario panel =
        Scenario.plain()
            .scores("kim", "Seoul", "7")
            .scores("kim", "Manila", "7")
            .scores("kim", "Huế", "7");

    assertThat(panel.ranked())
        .extracting(RankedEntry::normalisedMean)
        .containsOnly(number("7.000000"));
  }

  /**
   * Kim gives 10 once and 9 nine times (mean 9.1, deviation 0.3, z of the 10 is 3); Lee's scores
   * spread wide: 0 five times and 10 five times. Panel: sum 141, mean 7.05; squares 100 + 729 + 500
   * = 1329, variance 66.45 - 49.7025 = 16.7475, deviation 4.092371…; 7.05 + 3 · 4.092371 =
   * 19.327113.
   */
  @Test
  @DisplayName("A7: a normalised score may lie beyond the scale; cutting it off would make ties")
  void a_normalised_score_may_lie_beyond_the_scale() {
    Scenario panel = Scenario.plain().scores("kim", "Seoul", "10");
    for (int i = 0; i < 9; i++) {
      panel.scores("kim", "city " + i, "9");
    }
    for (int i = 0; i < 10; i++) {
      panel.scores("lee", "town " + i, i < 5 ? "0" : "10");
    }

    RankedEntry first = panel.ranked().get(0);
    assertThat(Scenario.name(first)).isEqualTo("Seoul");
    assertThat(first.normalisedMean()).isEqualTo("19.327113");
    assertThat(first.rawMean()).isEqualByComparingTo("10");
  }

  @Test
  @DisplayName("A6: an entry without scores comes last and has no rank, since nothing is not zero")
  void an_entry_without_scores_comes_last_and_has_no_rank() {
    Scenario panel =
        Scenario.plain()
            .entries(AwardCategory.OPEN_CITY, "Aarhus", "Zürich")
            .scores("kim", "Seoul", "0");

    assertThat(panel.order())
        .startsWith("1 Seoul")
        .containsExactlyInAnyOrder("1 Seoul", "- Aarhus", "- Zürich");
    RankedEntry unscored = panel.ranked().get(1);
    assertThat(unscored.scored()).isFalse();
    assertThat(unscored.normalisedMean()).isNull();
    assertThat(unscored.lot()).isNull();
  }

  @Test
  void where_nobody_scored_there_is_no_panel_and_no_rank() {
    Scenario nobody = Scenario.plain().entries(AwardCategory.OPEN_CITY, "Seoul");

    assertThat(nobody.order()).containsExactly("- Seoul");
    assertThat(EditionRanking.of(nobody.judging(), Set.of()).panel()).isNull();
    assertThat(Ranking.of(nobody.judging()).in(AwardCategory.SERVICES)).isEmpty();
  }

  @Test
  @DisplayName("A7: scores of what does not compete count nowhere, not even for their judge")
  void scores_of_what_does_not_compete_count_nowhere() {
    Scenario panel =
        Scenario.plain()
            .scores("kim", "Seoul", "9")
            .scores("kim", "Manila", "5")
            .scores("kim", "Huế", "4");
    Judging all = panel.judging();
    Judging withoutHue =
        new Judging(
            all.criteria(),
            all.contenders().stream().filter(c -> !c.cityName().equals("Huế")).toList(),
            all.sheets(),
            all.lot());

    // Two scores are left to Kim: both give 0, and the panel's mean is 7.
    assertThat(Ranking.of(withoutHue).in(AwardCategory.OPEN_CITY))
        .extracting(RankedEntry::normalisedMean)
        .containsExactly(number("7.000000"), number("7.000000"));
  }

  private static List<String> told(Scenario panel) {
    return panel.ranked().stream()
        .map(
            r ->
                "%s %s %s %s"
                    .formatted(r.normalisedMean(), r.rawMean(), r.median(), r.aheadOfNextBy()))
        .toList();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
