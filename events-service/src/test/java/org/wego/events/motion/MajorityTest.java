package org.wego.events.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wego.events.vote.Tally;

class MajorityTest {

  @ParameterizedTest(name = "{0}: {1} for, {2} against, {3} abstained of {4} present, {5} entitled")
  @DisplayName("E6: more than half, on the edge, under each base")
  @CsvSource({
    // Exactly half, one more, one short.
    "VALID, 30, 30, 0, 60, 99, false",
    "VALID, 31, 29, 0, 60, 99, true",
    "VALID, 30, 29, 0, 60, 99, true",
    "VALID, 29, 30, 0, 60, 99, false",
    // Abstentions are no valid votes, but ballots.
    "VALID, 2, 1, 57, 60, 99, true",
    "CAST, 2, 1, 57, 60, 99, false",
    "CAST, 30, 0, 30, 60, 99, false",
    "CAST, 31, 0, 29, 60, 99, true",
    // Who is there and casts nothing counts among those present.
    "PRESENT, 30, 0, 0, 60, 99, false",
    "PRESENT, 31, 0, 0, 60, 99, true",
    "PRESENT, 30, 0, 0, 59, 99, true",
    // Who is not there counts among those entitled.
    "ENTITLED, 49, 0, 0, 60, 99, false",
    "ENTITLED, 50, 0, 0, 60, 99, true",
    "ENTITLED, 50, 0, 10, 60, 100, false",
    "ENTITLED, 51, 0, 9, 60, 100, true",
    // Nobody says anything.
    "VALID, 0, 0, 60, 60, 99, false",
    "VALID, 0, 0, 0, 60, 99, false",
    "VALID, 1, 0, 0, 60, 99, true"
  })
  void more_than_half_on_the_edge(
      MajorityBasis base,
      int inFavour,
      int against,
      int abstained,
      int present,
      int entitled,
      boolean carried) {
    assertThat(
            new Majority(base, 1, 2, true)
                .of(tally(inFavour, against, abstained, present, entitled))
                .reached())
        .isEqualTo(carried);
  }

  @ParameterizedTest(name = "{0}/{1}, strict {2}, of {3} is {4}")
  @DisplayName("E6: the least number of votes that carries, strict or not")
  @CsvSource({
    "1, 2, true, 60, 31",
    "1, 2, false, 60, 30",
    "1, 2, true, 61, 31",
    "1, 2, false, 61, 31",
    "2, 3, false, 60, 40",
    "2, 3, true, 60, 41",
    "2, 3, false, 61, 41",
    "2, 3, true, 61, 41",
    "3, 4, false, 99, 75",
    "1, 1, false, 60, 60",
    "1, 1000, false, 1, 1",
    // Of nobody no majority comes.
    "1, 2, false, 0, 1",
    "1, 2, true, 0, 1"
  })
  void the_least_number_of_votes_that_carries(
      int numerator, int denominator, boolean strict, int size, int required) {
    assertThat(new Majority(MajorityBasis.VALID, numerator, denominator, strict).required(size))
        .isEqualTo(required);
  }

  @Test
  @DisplayName("E6: any majority says what counting up vote by vote says")
  void any_majority_says_what_a_simple_model_says() {
    SplittableRandom random = new SplittableRandom(2017);
    for (int i = 0; i < 20_000; i++) {
      int entitled = random.nextInt(1, 300);
      int present = random.nextInt(0, entitled + 1);
      int cast = random.nextInt(0, present + 1);
      int inFavour = random.nextInt(0, cast + 1);
      int against = random.nextInt(0, cast - inFavour + 1);
      int denominator = random.nextInt(1, 13);
      int numerator = random.nextInt(1, denominator + 1);
      boolean strict = numerator < denominator && random.nextBoolean();
      MajorityBasis base = MajorityBasis.values()[random.nextInt(4)];
      Tally tally = tally(inFavour, against, cast - inFavour - against, present, entitled);

      MajorityFinding finding = new Majority(base, numerator, denominator, strict).of(tally);

      int size =
          switch (base) {
            case VALID -> inFavour + against;
            case CAST -> cast;
            case PRESENT -> present;
            case ENTITLED -> entitled;
          };
      int least = leastByCounting(size, numerator, denominator, strict);
      assertThat(finding)
          .as("%s %d/%d %s of %s", base, numerator, denominator, strict, tally)
          .extracting(
              MajorityFinding::baseSize, MajorityFinding::required, MajorityFinding::reached)
          .containsExactly(size, least, inFavour >= least);
    }
  }

  @Test
  @DisplayName("E6: a majority is a part of the whole, and not more than all")
  void a_majority_is_a_part_of_the_whole() {
    assertThatThrownBy(() -> new Majority(MajorityBasis.CAST, 3, 2, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Majority(MajorityBasis.CAST, 0, 2, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Majority(MajorityBasis.CAST, 2, 2, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** One vote after the other until they are enough, each asked for as fractions are compared. */
  private static int leastByCounting(int size, int numerator, int denominator, boolean strict) {
    for (int votes = 1; ; votes++) {
      int compared = Integer.compare(votes * denominator, numerator * size);
      if (compared > 0 || compared == 0 && !strict) {
        return votes;
      }
    }
  }

  private static Tally tally(int inFavour, int against, int abstained, int present, int entitled) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("YES", inFavour);
    counts.put("NO", against);
    counts.put("ABSTAIN", abstained);
    int valid = inFavour + against;
    return new Tally(counts, valid + abstained, valid, abstained, entitled, present);
  }
}
