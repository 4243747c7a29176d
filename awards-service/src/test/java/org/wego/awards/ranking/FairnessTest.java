package org.wego.awards.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.judge.JudgeState;
import org.wego.awards.ranking.Duty.Outcome;

/** Kim is lenient, Lee is strict, Park abstained once and has a conflict with another entry. */
class FairnessTest {

  private static final PanelJudge KIM = judge("kim");
  private static final PanelJudge LEE = judge("lee");
  private static final PanelJudge PARK = judge("park");

  private final FairnessReport report =
      Fairness.of(
          Scenario.plain()
              .entries(AwardCategory.SERVICES, "Busan")
              .scores("kim", "Huế", "8")
              .scores("kim", "Seoul", "9")
              .scores("kim", "Frankfurt", "10")
              .scores("lee", "Huế", "2")
              .scores("lee", "Seoul", "6")
              .scores("lee", "Frankfurt", "4")
              .judging(),
          List.of(
              duty("kim", "Huế", Outcome.SCORED),
              duty("kim", "Seoul", Outcome.SCORED),
              duty("kim", "Frankfurt", Outcome.SCORED),
              duty("lee", "Huế", Outcome.SCORED),
              duty("lee", "Seoul", Outcome.SCORED),
              duty("lee", "Frankfurt", Outcome.SCORED),
              duty("lee", "Busan", Outcome.OUTSTANDING),
              duty("park", "Seoul", Outcome.ABSTAINED),
              duty("park", "Busan", Outcome.SET_ASIDE)),
          List.of(KIM, LEE, PARK),
          2);

  @Test
  @DisplayName("A6: the report tells of each entry who scored, abstained, or is yet to score")
  void the_report_tells_the_coverage_of_each_entry() {
    assertThat(entry("Seoul").coverage()).isEqualTo(new FairnessReport.Coverage(2, 1, 0, 0));
    assertThat(entry("Seoul").covered()).isTrue();
    assertThat(entry("Busan").coverage()).isEqualTo(new FairnessReport.Coverage(0, 0, 1, 1));
    assertThat(entry("Busan").covered()).isFalse();
    assertThat(entry("Busan").lowest()).isNull();
  }

  @Test
  @DisplayName("A7: the report tells how far the scores of an entry lie apart")
  void the_report_tells_how_far_the_scores_of_an_entry_lie_apart() {
    assertThat(entry("Seoul"))
        .extracting(
            FairnessReport.OfEntry::lowest,
            FairnessReport.OfEntry::highest,
            FairnessReport.OfEntry::deviation)
        .containsExactly(number("6.000000"), number("9.000000"), number("1.500000"));
  }

  /** The panel's mean is 6.5; on the same entries Lee is 6, 3 and 6 below Kim, on average 5. */
  @Test
  @DisplayName("A7: the report tells how strict each judge is, and compared on the same entries")
  void the_report_tells_how_strict_each_judge_is() {
    assertThat(of(LEE))
        .extracting(
            FairnessReport.OfJudge::mean,
            FairnessReport.OfJudge::deviation,
            FairnessReport.OfJudge::severity,
            FairnessReport.OfJudge::severityOnSameEntries,
            FairnessReport.OfJudge::normalised)
        .containsExactly(
            number("4.000000"), number("1.632993"), number("2.500000"), number("5.000000"), true);
    assertThat(of(KIM).severity()).isEqualTo("-2.500000");
    assertThat(of(KIM).severityOnSameEntries()).isEqualTo("-5.000000");
  }

  @Test
  void a_judge_who_scored_nothing_has_a_coverage_and_no_numbers() {
    assertThat(of(PARK))
        .isEqualTo(
            new FairnessReport.OfJudge(
                PARK,
                new FairnessReport.Coverage(0, 1, 1, 0),
                null,
                null,
                null,
                null,
                false,
                null));
  }

  /**
   * Raw: the entries' scatters are 36, 9 and 36, that of all six scores 6 · 301 - 39² = 285: 1 - 5
   * · 81 / 285 = -8/19. Normalised, in units of the deviation: 0, 1.5 and 1.5 of 36: 1 - 5 · 3 / 36
   * = 7/12.
   */
  @Test
  @DisplayName("A7: the report tells how far judges agree, as given and without their strictness")
  void the_report_tells_how_far_judges_agree() {
    FairnessReport.Agreement agreement =
        new FairnessReport.Agreement(number("-0.421053"), number("0.583333"));

    assertThat(report.agreement()).isEqualTo(agreement);
    assertThat(report.categories())
        .containsExactly(
            new FairnessReport.OfCategory(
                AwardCategory.SERVICES, new FairnessReport.Agreement(null, null)),
            new FairnessReport.OfCategory(AwardCategory.OPEN_CITY, agreement));
    assertThat(of(KIM).agreementWithout()).isNull();
  }

  /** Without Park, who contradicts them, Kim and Lee agree entirely. */
  @Test
  void the_report_tells_with_whom_the_others_would_agree_more() {
    FairnessReport contradicted =
        Fairness.of(
            Scenario.plain()
                .scores("kim", "Huế", "4")
                .scores("kim", "Seoul", "8")
                .scores("lee", "Huế", "4")
                .scores("lee", "Seoul", "8")
                .scores("park", "Huế", "8")
                .scores("park", "Seoul", "4")
                .judging(),
            List.of(),
            List.of(KIM, LEE, PARK),
            2);

    assertThat(contradicted.judges())
        .filteredOn(of -> of.judge().equals(PARK))
        .extracting(FairnessReport.OfJudge::agreementWithout)
        .containsExactly(number("1.000000"));
    // 4, 4, 8 and 8, 8, 4: scatters 32 / 2 each; all six 6 · 240 - 36² = 144; 1 - 5 · 32 / 144
    assertThat(contradicted.agreement().raw()).isEqualTo("-0.111111");
  }

  private FairnessReport.OfEntry entry(String name) {
    return report.entries().stream()
        .filter(of -> of.entry().cityName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private FairnessReport.OfJudge of(PanelJudge judge) {
    return report.judges().stream()
        .filter(of -> of.judge().equals(judge))
        .findFirst()
        .orElseThrow();
  }

  private static Duty duty(String judge, String entry, Outcome outcome) {
    return new Duty(Scenario.id(judge), Scenario.id(entry), outcome);
  }

  private static PanelJudge judge(String name) {
    return new PanelJudge(Scenario.id(name), name, JudgeState.ACCEPTED);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
