package org.wego.awards.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.awards.AwardCategory;

/** What holds of every ranking, tried on many that chance made; the seed is in the name. */
class RankingPropertiesTest {

  private static final Criteria CRITERIA =
      new Criteria(List.of(new BigDecimal("0.25"), new BigDecimal("0.45"), new BigDecimal("0.30")));
  private static final int JUDGES = 7;
  private static final int ENTRIES = 24;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("A7: the order in which judges and entries are given changes nothing")
  void the_order_in_which_judges_and_entries_are_given_changes_nothing(long seed) {
    Judging judging = judging(seed);
    List<Contender> contenders = new ArrayList<>(judging.contenders());
    List<Sheet> sheets = new ArrayList<>(judging.sheets());
    Collections.shuffle(contenders, new Random(-seed));
    Collections.shuffle(sheets, new Random(-seed));

    assertThat(Ranking.of(new Judging(CRITERIA, contenders, sheets, judging.lot())).all())
        .isEqualTo(Ranking.of(judging).all());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("A7: who the judges are changes nothing, only what each gave")
  void who_the_judges_are_changes_nothing(long seed) {
    Judging judging = judging(seed);
    List<Sheet> renamed =
        judging.sheets().stream()
            .map(s -> new Sheet(Scenario.id("other " + s.judgeId()), s.entryId(), s.values()))
            .toList();

    assertThat(
            Ranking.of(new Judging(CRITERIA, judging.contenders(), renamed, judging.lot())).all())
        .isEqualTo(Ranking.of(judging).all());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("A7: a judge who adds a constant to every score changes no normalised order")
  void a_judge_who_adds_a_constant_changes_no_normalised_order(long seed) {
    BigDecimal constant = new BigDecimal("1.75");

    assertThat(byNormalisedMean(with(judging(seed), value -> value.add(constant))))
        .isEqualTo(byNormalisedMean(judging(seed)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("A7: a judge who uses half of the scale changes no normalised order")
  void a_judge_who_uses_half_of_the_scale_changes_no_normalised_order(long seed) {
    BigDecimal half = new BigDecimal("0.5");

    assertThat(byNormalisedMean(with(judging(seed), value -> value.multiply(half))))
        .isEqualTo(byNormalisedMean(judging(seed)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("A7: ranks go from 1 up without a gap, the unscored follow, and each rung holds")
  void ranks_go_from_1_up_and_each_rung_holds(long seed) {
    for (AwardCategory category : AwardCategory.values()) {
      List<RankedEntry> ranked = Ranking.of(judging(seed)).in(category);
      List<RankedEntry> scored = ranked.stream().filter(RankedEntry::scored).toList();
      assertThat(ranked.subList(0, scored.size())).isEqualTo(scored);
      assertThat(scored)
          .extracting(RankedEntry::rank)
          .containsExactlyElementsOf(IntStream.rangeClosed(1, scored.size()).boxed().toList());
      for (int i = 1; i < scored.size(); i++) {
        RankedEntry ahead = scored.get(i - 1);
        assertThat(Rung.between(ahead, scored.get(i))).contains(ahead.aheadOfNextBy());
        assertThat(Rung.compare(ahead, scored.get(i))).isNegative();
        assertThat(Rung.compare(scored.get(i), ahead)).isPositive();
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("A7: a panel whose judges all have z-scores keeps its mean")
  void a_panel_whose_judges_all_have_z_scores_keeps_its_mean(long seed) {
    Judging judging = judging(seed);
    Normalisation normalisation = Normalisation.of(judging);
    Scores normalised = Scores.of(judging.sheets().stream().map(normalisation::score).toList());

    assertThat(Precision.round(normalised.mean()))
        .isEqualTo(Precision.round(normalisation.panel().orElseThrow().mean()));
  }

  /** Four judges or so for each of 24 entries, each with an own idea of the scale. */
  private static Judging judging(long seed) {
    Random random = new Random(seed);
    List<Contender> contenders =
        IntStream.range(0, ENTRIES)
            .mapToObj(
                i ->
                    new Contender(
                        Scenario.id("entry " + i),
                        AwardCategory.values()[i % AwardCategory.values().length],
                        "Title " + i,
                        "City " + i,
                        "KR"))
            .toList();
    List<Sheet> sheets = new ArrayList<>();
    for (int judge = 0; judge < JUDGES; judge++) {
      int lowest = random.nextInt(400);
      int range = 100 + random.nextInt(500);
      for (Contender contender : contenders) {
        if (random.nextInt(JUDGES) < 4) {
          List<BigDecimal> values =
              CRITERIA.weights().stream()
                  .map(weight -> BigDecimal.valueOf(lowest + random.nextInt(range), 2))
                  .toList();
          sheets.add(new Sheet(Scenario.id("judge " + judge), contender.entryId(), values));
        }
      }
    }
    return new Judging(CRITERIA, contenders, sheets, new Lot("seed " + seed));
  }

  /** One of the judges gives something else instead of each value. */
  private static Judging with(Judging judging, UnaryOperator<BigDecimal> instead) {
    UUID judge = Scenario.id("judge 3");
    return new Judging(
        judging.criteria(),
        judging.contenders(),
        judging.sheets().stream()
            .map(
                sheet ->
                    sheet.judgeId().equals(judge)
                        ? new Sheet(
                            judge, sheet.entryId(), sheet.values().stream().map(instead).toList())
                        : sheet)
            .toList(),
        judging.lot());
  }

  /** The entries of each category by the normalised mean alone; equal ones by their ids. */
  private static Map<AwardCategory, List<UUID>> byNormalisedMean(Judging judging) {
    return Ranking.of(judging).all().stream()
        .filter(RankedEntry::scored)
        .sorted(
            Comparator.comparing(RankedEntry::normalisedMean)
                .reversed()
                .thenComparing(RankedEntry::entryId))
        .collect(
            Collectors.groupingBy(
                ranked -> ranked.entry().category(),
                Collectors.mapping(RankedEntry::entryId, Collectors.toList())));
  }
}
