package org.wego.events.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.events.election.Voting.ELECTIONS;
import static org.wego.events.election.Voting.abandon;
import static org.wego.events.election.Voting.allNamed;
import static org.wego.events.election.Voting.allSecret;
import static org.wego.events.election.Voting.close;
import static org.wego.events.election.Voting.named;
import static org.wego.events.election.Voting.namedWith;
import static org.wego.events.election.Voting.open;
import static org.wego.events.election.Voting.result;
import static org.wego.events.election.Voting.secret;
import static org.wego.events.election.Voting.secretWith;
import static org.wego.events.election.Voting.stands;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.TestClock;

/** How the rounds of an election are voted in and counted, and take effect (E7). */
@QuarkusTest
class ElectionRoundTest extends EventsTest {

  private static final String RECEIPT = "kq3yTn0fXl2c8Zr5vWb1Qw";

  private UUID assembly;
  private List<Delegate> delegates;

  @BeforeEach
  void six_members_are_in_the_room() {
    TestClock.moveTo(LocalDate.of(2017, 6, 28));
    assembly = Given.assembly();
    delegates = GivenElections.delegates(assembly, 6);
  }

  @Test
  @DisplayName("E7: the elected host is that of the next Assembly, and others are told at once")
  void the_elected_host_is_that_of_the_next_assembly() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID agra = stands(election, delegates.get(0));
    UUID jakarta = stands(election, delegates.get(1));
    open(election)
        .then()
        .statusCode(200)
        .body(
            "state", equalTo("VOTING"),
            "rounds[0].quorum.required", equalTo(4),
            "rounds[0].candidates.name", contains("City 01", "City 02"),
            "rounds[0].cast", equalTo(0),
            "rounds[0].valid", nullValue());

    allNamed(election, delegates, jakarta, jakarta, jakarta, agra, "NONE", "ABSTAIN");
    result(election)
        .then()
        .body("rounds[0].cast", equalTo(6), "rounds[0].candidates.votes", everyItem(nullValue()));

    close(election)
        .then()
        .statusCode(200)
        .body(
            "state", equalTo("DECIDED"),
            "elected.name", contains("City 02"),
            "rounds[0].outcome", equalTo("DECIDED"),
            "rounds[0].cast", equalTo(6),
            "rounds[0].valid", equalTo(5),
            "rounds[0].none", equalTo(1),
            "rounds[0].abstained", equalTo(1),
            "rounds[0].candidates.votes", contains(3, 1),
            "rounds[0].candidates.ground", contains("MOST_VOTES", "TOO_FEW_VOTES"),
            "rounds[0].ballots", hasSize(6),
            "rounds[0].ballots[3].options", contains(agra.toString()));
    JsonNode told = told(election);
    assertThat(told.path("kind").asText()).isEqualTo("NEXT_HOST");
    assertThat(told.path("electedMemberIds")).hasSize(1);
    assertThat(told.path("electedMemberIds").get(0).asText()).isEqualTo(jakarta.toString());
    assertThat(told.path("effectiveOn").asText()).isEqualTo("2017-06-29");
    assertThat(told.path("assembly").path("ordinal").asInt()).isEqualTo(4);
    assertThat(Database.ids("SELECT host_member_id FROM event WHERE ordinal = 5 AND year = 2020"))
        .containsExactly(jakarta);
  }

  @Test
  @DisplayName("E7: without a majority the first two run off, and nobody can tell who voted what")
  void without_a_majority_the_first_two_run_off() {
    UUID election =
        GivenElections.election(
            assembly, "PRESIDENT_CITY", 1, "MAJORITY_RUN_OFF", "RUN_OFF", "SECRET");
    UUID first = stands(election, delegates.get(0));
    UUID second = stands(election, delegates.get(1));
    UUID third = stands(election, delegates.get(2));
    paid(first, second, third);
    open(election).then().statusCode(200);
    allSecret(election, delegates, first, first, first, second, second, third);
    close(election)
        .then()
        .body(
            "state", equalTo("ROUND_DUE"),
            "elected", empty(),
            "rounds[0].majority", equalTo(4),
            "rounds[0].candidates.fate", contains("NEXT_ROUND", "NEXT_ROUND", "OUT"),
            "rounds[0].ballots", nullValue());

    open(election)
        .then()
        .body(
            "rounds[1].runOff", equalTo(true),
            "rounds[1].candidates.name", contains("City 01", "City 02"));
    secret(election, delegates.get(0), third).then().statusCode(422);
    secret(election, delegates.get(0), "NONE").then().statusCode(422);
    allSecret(election, delegates, first, first, second, second, second, second);
    secret(election, delegates.get(0), second)
        .then()
        .statusCode(409)
        .body("code", equalTo("BALLOT_ALREADY_CAST"));
    close(election)
        .then()
        .body(
            "state", equalTo("DECIDED"),
            "elected.name", contains("City 02"),
            "elected.round", contains(2),
            "rounds[1].candidates.ground", contains("MAJORITY", "FEWER_VOTES"));

    assertThat(told(election).path("electedMemberIds").get(0).asText())
        .isEqualTo(second.toString());
    assertThat(Database.number("SELECT count(*) FROM named_ballot")).isZero();
    assertThat(Database.number("SELECT count(*) FROM idempotency_record")).isZero();
    assertThat(Database.number("SELECT count(*) FROM event WHERE ordinal = 5")).isZero();
  }

  @Test
  @DisplayName("E7: a secret ballot is found counted by its receipt, once its round is closed")
  void a_secret_ballot_is_found_by_its_receipt() {
    UUID election =
        GivenElections.election(assembly, "NEXT_HOST", 1, "PLURALITY", "RUN_OFF", "SECRET");
    UUID first = stands(election, delegates.get(0));
    open(election);
    secretWith(RECEIPT, election, delegates.get(0), first)
        .then()
        .statusCode(201)
        .body("secrecy", equalTo("SECRET"), "options", nullValue());
    named(election, delegates.get(1), first)
        .then()
        .statusCode(422)
        .body("code", equalTo("BALLOT_INVALID"), "errors.pointer", contains("/receipt"));
    counted(election, RECEIPT).statusCode(409).body("code", equalTo("VOTE_OPEN"));
    close(election);

    counted(election, RECEIPT).statusCode(200).body("counted", equalTo(true));
    counted(election, RECEIPT + "x").statusCode(200).body("counted", equalTo(false));
  }

  @Test
  @DisplayName("E7: a ballot by name is repeated with its key, and is in the box once")
  void a_named_ballot_is_repeated_with_its_key() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID first = stands(election, delegates.get(0));
    open(election);
    namedWith("a-key", election, delegates.get(0), first)
        .then()
        .statusCode(201)
        .body("options", contains(first.toString()));
    namedWith("a-key", election, delegates.get(0), first)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true");

    close(election).then().body("rounds[0].cast", equalTo(1));
  }

  @Test
  @DisplayName("E7: for the committee by approval the lot decides between equals, as published")
  void for_the_committee_the_lot_decides_between_equals() {
    UUID election =
        GivenElections.election(assembly, "EXECUTIVE_COMMITTEE", 2, "APPROVAL", "LOT", "NAMED");
    UUID first = stands(election, delegates.get(0));
    UUID second = stands(election, delegates.get(1));
    UUID third = stands(election, delegates.get(2));
    open(election).then().statusCode(200);
    allNamed(
        election,
        delegates,
        List.of(first, second, third),
        List.of(first, second, third),
        List.of(first));

    close(election)
        .then()
        .body(
            "state", equalTo("DECIDED"),
            "lotSeed", equalTo("lot-of-2017"),
            "elected", hasSize(2),
            "elected.ground", contains("MOST_VOTES", "LOT"),
            "rounds[0].choices", equalTo(3),
            "rounds[0].candidates.ground", contains("MOST_VOTES", "LOT", "LOT"),
            "rounds[0].candidates.drawn", hasSize(3));
    Lot lot = new Lot(null, "lot-of-2017");
    UUID lucky = lot.drawnBy(second).compareTo(lot.drawnBy(third)) < 0 ? second : third;
    assertThat(told(election).path("electedMemberIds"))
        .extracting(JsonNode::asText)
        .containsExactly(first.toString(), lucky.toString());
  }

  @Test
  @DisplayName("E6, E7: a round whose quorum is lost does not count, and is held again as it was")
  void a_round_without_a_quorum_is_held_again() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID first = stands(election, delegates.get(0));
    open(election);
    allNamed(election, delegates, first, first, first, first);
    Database.execute(
        "UPDATE presence SET left_at = arrived_at WHERE member_id <> ? AND member_id <> ?",
        delegates.get(0).member(),
        delegates.get(1).member());

    close(election)
        .then()
        .body(
            "state", equalTo("ROUND_DUE"),
            "rounds[0].outcome", equalTo("NO_QUORUM"),
            "rounds[0].quorumAtClose.met", equalTo(false),
            "rounds[0].candidates.ground", contains("NO_QUORUM"),
            "rounds[0].cast", equalTo(4),
            "rounds[0].valid", nullValue(),
            "rounds[0].none", nullValue(),
            "rounds[0].majority", nullValue(),
            "rounds[0].candidates.votes", everyItem(nullValue()),
            "rounds[0].ballots", nullValue());
    open(election).then().statusCode(409).body("code", equalTo("VOTE_NO_QUORUM"));
    delegates.subList(2, 6).forEach(delegate -> Given.presence(assembly, delegate.member()));
    open(election).then().body("rounds[1].runOff", equalTo(false));
    named(election, delegates.get(0), "NONE").then().statusCode(201);
    result(election)
        .then()
        .body("rounds.cast", contains(4, 1), "rounds[0].candidates.votes", everyItem(nullValue()));
    close(election)
        .then()
        .body(
            "state", equalTo("UNFILLED"),
            "rounds[0].candidates.votes", contains(4),
            "rounds[0].valid", equalTo(4));
    assertThat(Database.number("SELECT count(*) FROM outbox_event")).isZero();
  }

  @Test
  @DisplayName("E7: a candidate that is not FULL any more when the ballot opens is not on it")
  void a_candidate_is_checked_once_more() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID first = stands(election, delegates.get(0));
    UUID second = stands(election, delegates.get(1));
    Database.execute("UPDATE known_member SET category = 'ASSOCIATE' WHERE member_id = ?", first);

    open(election).then().body("rounds[0].candidates.memberId", contains(second.toString()));

    Api.secretariat()
        .get(ELECTIONS + "/{id}/candidacies", election)
        .then()
        .body(
            "items.state", contains("EXCLUDED", "STANDING"),
            "items[0].findings[0].detail", equalTo("Its category is ASSOCIATE"));
  }

  @Test
  @DisplayName("E7: seats that no round fills are given up, and whom rounds elected is elected")
  void seats_that_are_left_are_given_up() {
    UUID election =
        GivenElections.election(
            assembly, "EXECUTIVE_COMMITTEE", 2, "PLURALITY", "RUN_OFF", "NAMED");
    UUID first = stands(election, delegates.get(0));
    UUID second = stands(election, delegates.get(1));
    UUID third = stands(election, delegates.get(2));
    open(election);
    allNamed(election, delegates, List.of(first, second), List.of(first, third));
    close(election)
        .then()
        .body(
            "state", equalTo("ROUND_DUE"),
            "elected.name", contains("City 01"),
            "rounds[0].candidates.ground", contains("MOST_VOTES", "TIE", "TIE"));

    abandon(election).then().statusCode(200).body("state", equalTo("DECIDED"));

    assertThat(told(election).path("electedMemberIds"))
        .extracting(JsonNode::asText)
        .containsExactly(first.toString());
  }

  @Test
  @DisplayName("E6, E7: each round has a roll of its own, as it was frozen")
  void each_round_has_a_roll_of_its_own() throws Exception {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID first = stands(election, delegates.get(0));
    Given.member("Agra", "IN", "ASIA", "ASSOCIATE");
    open(election);
    named(election, delegates.get(0), first);
    Given.member("Zagreb", "HR", "EUROPE");

    // The round, and its roll.
    assertThat(
            CountedSql.during(
                () ->
                    Api.secretariat()
                        .get(ELECTIONS + "/{id}/rounds/1/roll", election)
                        .then()
                        .body(
                            "items", hasSize(7),
                            "items[0].reason", equalTo("ASSOCIATE_MEMBER"),
                            "items[1].voted", equalTo(true),
                            "items[2].voted", equalTo(false))))
        .isEqualTo(2);
    Api.secretariat().get(ELECTIONS + "/{id}/rounds/2/roll", election).then().statusCode(404);
  }

  private static void paid(UUID... members) {
    for (UUID member : members) {
      Given.standing(member, "GOOD");
    }
  }

  private static ValidatableResponse counted(UUID election, String receipt) {
    return Api.anyone()
        .contentType(ContentType.JSON)
        .body(Map.of("round", 1, "receipt", receipt))
        .post(ELECTIONS + "/{id}/receipt-checks", election)
        .then();
  }

  /** What others were told of the election, once and as the contract has it. */
  private static JsonNode told(UUID election) {
    List<KafkaEvents.Event> events =
        KafkaEvents.awaitOfKey("wego.events.assembly-decision.v1", election, all -> !all.isEmpty());
    assertThat(events).hasSize(1);
    EventContracts.validate(events.get(0).type(), events.get(0).data());
    assertThat(events.get(0).type()).isEqualTo("org.wego.events.election-decided.v1");
    return events.get(0).data();
  }
}
