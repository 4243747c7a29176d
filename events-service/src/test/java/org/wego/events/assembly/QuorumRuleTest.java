package org.wego.events.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whether enough members are there to decide (E6)")
class QuorumRuleTest {

  private static final QuorumRule MORE_THAN_HALF = new QuorumRule(1, 2, true);
  private static final long SEED = 20170629L;
  private static final int TRIALS = 2000;

  @ParameterizedTest(name = "of {0} members {1} are there: {2} are needed, margin {3}, met: {4}")
  @CsvSource({
    "100,  50, 51, -1, false",
    "100,  51, 51,  0, true",
    "100, 100, 51, 49, true",
    "101,  50, 51, -1, false",
    "101,  51, 51,  0, true",
    "  1,   0,  1, -1, false",
    "  1,   1,  1,  0, true",
    "  2,   1,  2, -1, false",
    "  2,   2,  2,  0, true",
    "  0,   0,  1, -1, false"
  })
  @DisplayName("E6: more than half have to be there; exactly half is one short")
  void more_than_half_is_needed(int entitled, int present, int required, int margin, boolean met) {
    assertThat(MORE_THAN_HALF.of(entitled, present))
        .isEqualTo(new QuorumFinding(entitled, present, required, margin, met));
  }

  @ParameterizedTest(name = "{0} of {1}, strict: {2}: of {3} members {4} are needed")
  @CsvSource({
    "1, 2, false, 100,  50",
    "1, 2, false, 101,  51",
    "2, 3, false,  99,  66",
    "2, 3, false, 100,  67",
    "2, 3, true,   99,  67",
    "2, 3, true,  100,  67",
    "1, 3, true,    1,   1",
    "1, 1, false,  14,  14",
    "0, 1, false,  14,   1",
    "0, 1, true,   14,   1",
    "2, 3, false,   0,   1"
  })
  @DisplayName("E6: the part is configured, as a fraction, strict or not")
  void the_part_is_a_fraction(
      int numerator, int denominator, boolean strict, int entitled, int required) {
    assertThat(new QuorumRule(numerator, denominator, strict).of(entitled, 0).required())
        .isEqualTo(required);
  }

  @Test
  @DisplayName("E6: the number that is needed is the least that the fraction allows")
  void it_agrees_with_a_simple_model() {
    Random random = new Random(SEED);
    for (int trial = 0; trial < TRIALS; trial++) {
      int denominator = 1 + random.nextInt(12);
      int numerator = random.nextInt(denominator + 1);
      boolean strict = numerator < denominator && random.nextBoolean();
      int entitled = random.nextInt(200);
      int present = random.nextInt(entitled + 1);

      QuorumRule rule = new QuorumRule(numerator, denominator, strict);
      QuorumFinding found = rule.of(entitled, present);
      int least = 1;
      while (!enough(least, entitled, numerator, denominator, strict)) {
        least++;
      }

      assertThat(found)
          .as(rule.toString())
          .isEqualTo(
              new QuorumFinding(entitled, present, least, present - least, present >= least));
    }
  }

  /** The model compares fractions crosswise, for one member more after the other. */
  private static boolean enough(
      long present, long entitled, long numerator, long denominator, boolean strict) {
    long left = present * denominator;
    long right = entitled * numerator;
    return strict ? left > right : left >= right;
  }

  @Test
  @DisplayName("E6: what is no part of the whole is no quorum")
  void a_quorum_is_a_part_of_the_whole() {
    assertThatIllegalArgumentException().isThrownBy(() -> new QuorumRule(3, 2, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new QuorumRule(1, 1, true));
    assertThatIllegalArgumentException().isThrownBy(() -> MORE_THAN_HALF.of(2, 3));
  }
}
