package org.wego.membership.governance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G5: majority and quorum are what is configured")
class VotingRuleTest {

  @ParameterizedTest(name = "{0}, {1} %, {2} for, {3} against, {4} abstained of {5}: {6}")
  @CsvSource({
    // A tie refuses, and an abstention is no vote but counts for the quorum.
    "SIMPLE, 50, 7, 7, 0, 14, false",
    "SIMPLE, 50, 1, 0, 6, 14, true",
    "SIMPLE, 50, 6, 0, 0, 14, false",
    "SIMPLE, 50, 7, 0, 0, 15, false",
    "SIMPLE, 50, 8, 0, 0, 15, true",
    "SIMPLE, 67, 9, 0, 0, 14, false",
    "SIMPLE, 67, 10, 0, 0, 14, true",
    "TWO_THIRDS, 50, 6, 3, 5, 14, true",
    "TWO_THIRDS, 50, 5, 3, 6, 14, false",
    "TWO_THIRDS, 50, 0, 0, 14, 14, false",
    "ABSOLUTE, 50, 7, 0, 7, 14, false",
    "ABSOLUTE, 50, 8, 6, 0, 14, true",
    // The General Assembly's quorum is its own.
    "SIMPLE, , 40, 3, 2, , true",
    "SIMPLE, , 3, 3, 0, , false"
  })
  void the_votes_carry_or_do_not(
      Majority majority,
      Integer quorumPercent,
      int inFavour,
      int against,
      int abstained,
      Integer size,
      boolean carried) {
    assertThat(
            new VotingRule(majority, quorumPercent)
                .carries(new Votes(inFavour, against, abstained), size))
        .isEqualTo(carried);
  }
}
