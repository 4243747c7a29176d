package org.wego.awards.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How exactly rankings are worked out (A7). */
class PrecisionTest {

  @ParameterizedTest(name = "{0} is told as {1}")
  @CsvSource({
    "7, 7.000000",
    "7.1234564, 7.123456",
    "7.1234565, 7.123457",
    "-0.0000005, -0.000001",
    // The same number as 0.0000005, worked out with another order of additions.
    "0.00000049999999999999999999999999999, 0.000001",
    "0.000000499999999999, 0.000000"
  })
  @DisplayName("A7: numbers are rounded half up to six decimals, and once")
  void numbers_are_rounded_half_up_to_six_decimals(BigDecimal number, String told) {
    assertThat(Precision.round(number).toPlainString()).isEqualTo(told);
  }

  @Test
  @DisplayName("A7: deviations are those of populations, the scores being all that there are")
  void deviations_are_those_of_populations() {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, mean square distance 32/8 = 4; a sample's would be 32/7
    Scores scores = scores("2", "4", "4", "4", "5", "5", "7", "9");

    assertThat(scores.mean()).isEqualByComparingTo("5");
    assertThat(scores.deviation()).isEqualByComparingTo("2");
    assertThat(scores.standardising().apply(new BigDecimal("9"))).isEqualByComparingTo("2");
    assertThat(scores.median()).isEqualByComparingTo("4.5");
  }

  @Test
  @DisplayName("A7: whether scores vary is no question of rounding")
  void whether_scores_vary_is_no_question_of_rounding() {
    // 0.1 has no end in binary, so that three of them would have a mean that is none of them.
    assertThat(scores("0.1", "0.1", "0.1").vary()).isFalse();
    assertThat(scores("6.66", "6.66", "6.66", "6.66", "6.66", "6.66", "6.66").vary()).isFalse();
    assertThat(scores("9999.990001", "9999.990001", "9999.990002").vary()).isTrue();
    assertThatThrownBy(() -> scores("7", "7", "7").standardising())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("A7: the order of additions changes no digit of a mean or deviation")
  void the_order_of_additions_changes_no_digit() {
    Scores one = scores("0.01", "3.33", "9.99", "6.67", "1.10");
    Scores other = scores("9.99", "1.1", "0.010", "6.67", "3.33");

    assertThat(one.mean()).isEqualByComparingTo(other.mean());
    assertThat(one.deviation()).isEqualByComparingTo(other.deviation());
    assertThat(one.median()).isEqualByComparingTo(other.median());
  }

  @Test
  void no_scores_have_no_mean() {
    assertThatThrownBy(() -> Scores.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("A7: sheets without weights that sum to 1 are not ranked")
  void sheets_without_weights_that_sum_to_1_are_not_ranked() {
    Scenario light = Scenario.weighted("0.5", "0.4").scores("kim", "Seoul", "5", "5");

    assertThatThrownBy(light::judging).isInstanceOf(IllegalArgumentException.class);
  }

  private static Scores scores(String... values) {
    return Scores.of(Arrays.stream(values).map(BigDecimal::new).toList());
  }
}
