package org.wego.events.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.events.election.Voting.abandon;
import static org.wego.events.election.Voting.allNamed;
import static org.wego.events.election.Voting.allSecret;
import static org.wego.events.election.Voting.close;
import static org.wego.events.election.Voting.named;
import static org.wego.events.election.Voting.namedIn;
import static org.wego.events.election.Voting.namedWith;
import static org.wego.events.election.Voting.open;
import static org.wego.events.election.Voting.result;
import static org.wego.events.election.Voting.secretIn;
import static org.wego.events.election.Voting.stands;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenElections;
import org.wego.events.testing.GivenElections.Delegate;
import org.wego.events.testing.GivenVotes;
import org.wego.platform.testkit.TestClock;

/** What comes too late for a round, or in the middle of it (E6, E7). */
@QuarkusTest
class ElectionInterruptedTest extends EventsTest {

  private UUID assembly;
  private List<Delegate> delegates;

  @BeforeEach
  void four_members_are_in_the_room() {
    TestClock.moveTo(LocalDate.of(2017, 6, 28));
    assembly = Given.assembly();
    delegates = GivenElections.delegates(assembly, 4);
  }

  @Test
  @DisplayName("E7: a ballot of the first round that comes once more is not one of the second")
  void a_late_ballot_is_not_one_of_the_next_round() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID first = stands(election, delegates.get(0));
    UUID second = stands(election, delegates.get(1));
    open(election);
    namedWith("a-key", election, delegates.get(0), first).then().statusCode(201);
    named(election, delegates.get(1), second).then().statusCode(201);
    close(election).then().body("state", equalTo("ROUND_DUE"));
    open(election).then().statusCode(200);

    namedIn(1, election, delegates.get(0), first)
        .then()
        .statusCode(409)
        .body("code", equalTo("BALLOT_ALREADY_CAST"));
    namedIn(1, election, delegates.get(2), first)
        .then()
        .statusCode(409)
        .body("code", equalTo("VOTE_CLOSED"));
    namedIn(3, election, delegates.get(0), first)
        .then()
        .statusCode(409)
        .body("code", equalTo("ELECTION_STATE"));
    // With the key of the first round it is no repetition: it is another ballot.
    namedWith("a-key", election, delegates.get(0), first)
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

    result(election).then().body("rounds.cast", contains(2, 0));
    named(election, delegates.get(0), second).then().statusCode(201).body("round", equalTo(2));
  }

  @Test
  @DisplayName("E7: nor is a secret one")
  void a_late_secret_ballot_is_not_one_of_the_next_round() {
    UUID election =
        GivenElections.election(assembly, "NEXT_HOST", 1, "PLURALITY", "RUN_OFF", "SECRET");
    UUID first = stands(election, delegates.get(0));
    UUID second = stands(election, delegates.get(1));
    open(election);
    allSecret(election, delegates, first, second);
    close(election);
    open(election).then().statusCode(200);

    secretIn(1, election, delegates.get(0), first)
        .then()
        .statusCode(409)
        .body("code", equalTo("BALLOT_ALREADY_CAST"));
    secretIn(1, election, delegates.get(2), first)
        .then()
        .statusCode(409)
        .body("code", equalTo("VOTE_CLOSED"));

    result(election).then().body("rounds.cast", contains(2, 0));
  }

  @Test
  @DisplayName("E6, E7: an Assembly that votes is not called off; a round that is given up is void")
  void an_assembly_that_votes_is_not_called_off() {
    UUID election =
        GivenElections.election(assembly, "NEXT_HOST", 1, "PLURALITY", "RUN_OFF", "SECRET");
    UUID first = stands(election, delegates.get(0));
    open(election);
    allSecret(election, delegates, first, first, "NONE");
    cancel().statusCode(409).body("code", equalTo("ASSEMBLY_VOTING"));

    abandon(election).then().statusCode(200).body("state", equalTo("ABANDONED"));

    secretIn(1, election, delegates.get(3), first)
        .then()
        .statusCode(409)
        .body("code", equalTo("VOTE_CLOSED"));
    result(election)
        .then()
        .body(
            "elected", empty(),
            "rounds.outcome", contains("VOID"),
            "rounds.cast", contains(3),
            "rounds[0].valid", nullValue(),
            "rounds[0].candidates.votes", everyItem(nullValue()),
            "rounds[0].candidates.fate", everyItem(nullValue()));
    assertThat(Database.number("SELECT count(*) FROM vote WHERE sealed_at IS NULL")).isZero();
    assertThat(Database.number("SELECT count(*) FROM counted_choice")).isEqualTo(3);
    assertThat(Database.number("SELECT count(*) FROM outbox_event")).isZero();
    cancel().statusCode(200);
  }

  @Test
  @DisplayName("E7: a named round that is given up does not tell who chose what")
  void a_named_round_that_is_given_up_does_not_tell() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID first = stands(election, delegates.get(0));
    open(election);
    allNamed(election, delegates, first, first);

    abandon(election).then().statusCode(200);

    result(election).then().body("rounds[0].cast", equalTo(2), "rounds[0].ballots", nullValue());
  }

  @Test
  @DisplayName("E6, E7: an Assembly that decided something is not called off")
  void an_assembly_that_decided_is_not_called_off() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID first = stands(election, delegates.get(0));
    open(election);
    allNamed(election, delegates, first, first);
    close(election).then().body("state", equalTo("DECIDED"));
    cancel().statusCode(409).body("code", equalTo("ASSEMBLY_DECIDED"), "rule", equalTo("E6"));
  }

  @Test
  @DisplayName("E6: nor one that adopted a resolution")
  void nor_one_that_adopted_a_resolution() {
    GivenVotes.resolution(GivenVotes.publishedMotion(assembly), 1);
    cancel().statusCode(409).body("code", equalTo("ASSEMBLY_DECIDED"));
  }

  private ValidatableResponse cancel() {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "A storm"))
        .post("/api/v1/events/{id}/cancellation", assembly)
        .then();
  }
}
