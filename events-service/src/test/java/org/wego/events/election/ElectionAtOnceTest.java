package org.wego.events.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wego.events.election.Voting.close;
import static org.wego.events.election.Voting.named;
import static org.wego.events.election.Voting.open;
import static org.wego.events.election.Voting.result;
import static org.wego.events.election.Voting.secretIn;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenElections;
import org.wego.events.testing.GivenElections.Delegate;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;

/** What happens to an election at the same time (E7). */
@QuarkusTest
class ElectionAtOnceTest extends EventsTest {

  private static final int MEMBERS = 20;

  private UUID assembly;
  private List<Delegate> delegates;

  @BeforeEach
  void members_are_in_the_room() {
    TestClock.moveTo(LocalDate.of(2017, 6, 28));
    assembly = Given.assembly();
    delegates = GivenElections.delegates(assembly, MEMBERS);
  }

  @Test
  @DisplayName("E7: closing a round while ballots arrive loses none and adds none")
  void closing_while_ballots_arrive() throws Exception {
    UUID election = GivenElections.election(assembly, "NEXT_HOST", 1, "PLURALITY", "LOT", "SECRET");
    UUID candidate = delegates.get(0).member();
    GivenElections.candidacy(election, candidate);
    open(election);

    List<Integer> answers =
        AtOnce.statuses(
            2 * MEMBERS + 1,
            i ->
                i == MEMBERS
                    ? close(election).then()
                    : secretIn(1, election, delegates.get(i % MEMBERS), candidate).then());

    int taken = Collections.frequency(answers, 201);
    assertThat(answers).containsOnlyOnce(200);
    assertThat(answers).filteredOn(status -> status != 200 && status != 201).containsOnly(409);
    assertThat(result(election).path("rounds[0].cast").toString())
        .isEqualTo(Integer.toString(taken));
    assertThat(Database.number("SELECT count(*) FROM counted_choice")).isEqualTo(taken);
  }

  @Test
  @DisplayName("E7: a round that is closed ten times at once decides once")
  void a_round_that_is_closed_ten_times_decides_once() throws Exception {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID candidate = delegates.get(0).member();
    GivenElections.candidacy(election, candidate);
    open(election);
    named(election, delegates.get(0), candidate);

    List<Integer> answers = AtOnce.statuses(10, i -> close(election).then());

    assertThat(answers).containsOnlyOnce(200).filteredOn(status -> status != 200).containsOnly(409);
    assertThat(Database.number("SELECT count(*) FROM event WHERE ordinal = 5")).isOne();
    assertThat(Database.number("SELECT event_sequence FROM election")).isOne();
  }
}
