package org.wego.awards.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far judges agree, against published numbers and such as are worked out by hand. */
class KrippendorffTest {

  /** The reliability data of example C in Krippendorff (2011): 0.849 by the interval metric. */
  @Test
  void the_published_example_is_met() {
    String[] observers = {
      "1 2 3 3 2 1 4 1 2 . . .",
      "1 2 3 3 2 2 4 1 2 5 . 3",
      ". 3 3 3 2 3 4 2 2 5 1 .",
      "1 2 3 3 2 4 4 1 2 5 1 ."
    };
    List<List<BigDecimal>> units =
        IntStream.range(0, 12)
            .mapToObj(
                unit ->
                    Arrays.stream(observers)
                        .map(observer -> observer.split(" ")[unit])
                        .filter(value -> !value.equals("."))
                        .map(BigDecimal::new)
                        .toList())
            .toList();

    assertThat(Krippendorff.alpha(units).orElseThrow().setScale(3, RoundingMode.HALF_UP))
        .isEqualByComparingTo("0.849");
  }

  @Test
  void judges_who_say_the_same_of_each_entry_agree_entirely() {
    assertThat(Krippendorff.alpha(List.of(of("7", "7"), of("3", "3", "3"))).orElseThrow())
        .isEqualByComparingTo("1");
  }

  /** Observed 2 · (1 + 1) / 4 = 1; expected: of 12 ordered pairs 8 differ by 1: 8 / 12. */
  @Test
  void judges_who_contradict_each_other_agree_less_than_by_chance() {
    assertThat(Krippendorff.alpha(List.of(of("1", "2"), of("2", "1"))).orElseThrow())
        .isEqualByComparingTo("-0.5");
  }

  @Test
  void agreement_is_not_defined_without_two_scores_of_an_entry_or_where_all_are_the_same() {
    assertThat(Krippendorff.alpha(List.of())).isEmpty();
    assertThat(Krippendorff.alpha(List.of(of("7"), of("8"), of()))).isEmpty();
    assertThat(Krippendorff.alpha(List.of(of("7", "7"), of("7", "7")))).isEmpty();
  }

  @Test
  void entries_with_one_score_change_nothing() {
    List<List<BigDecimal>> pairs = List.of(of("1", "2"), of("4", "4"));
    List<List<BigDecimal>> more = List.of(of("1", "2"), of("9"), of("4", "4"), of());

    assertThat(Krippendorff.alpha(more)).isEqualTo(Krippendorff.alpha(pairs));
  }

  private static List<BigDecimal> of(String... values) {
    return Arrays.stream(values).map(BigDecimal::new).toList();
  }
}
