package org.wego.events.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wego.platform.problem.Fault;

class OptionsTest {

  private static final List<String> OFFERED =
      List.of("seoul", "lyon", "hue", VoteTerms.NONE, VoteTerms.ABSTAIN);

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("E6, E7: a ballot chooses what is offered, as much as is offered, and means it")
  @CsvSource({
    "seoul, ''",
    "seoul;lyon, ''",
    "NONE, ''",
    "ABSTAIN, ''",
    "'', /options OUT_OF_RANGE",
    "seoul;lyon;hue, /options OUT_OF_RANGE",
    "seoul;seoul, /options DUPLICATE",
    "seoul;ABSTAIN, /options CONTRADICTION",
    "NONE;lyon, /options CONTRADICTION",
    "seoul;oslo, /options/1 UNKNOWN_VALUE",
    "oslo;oslo, /options DUPLICATE;/options/0 UNKNOWN_VALUE;/options/1 UNKNOWN_VALUE"
  })
  void a_ballot_chooses_what_is_offered(String chosen, String faults) {
    Vote vote =
        new Vote(
            new UUID(0, 1),
            new UUID(0, 2),
            VoteKind.ELECTION,
            Secrecy.SECRET,
            2,
            VoteState.OPEN,
            null,
            null,
            null,
            null,
            null);

    assertThat(new Options().faults(vote, OFFERED, split(chosen), "/options").asList())
        .extracting(OptionsTest::told)
        .isEqualTo(split(faults));
  }

  private static String told(Fault fault) {
    return fault.pointer() + " " + fault.code();
  }

  private static List<String> split(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(";"));
  }
}
