package org.wego.events.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.events.election.Voting.ELECTIONS;
import static org.wego.events.election.Voting.allNamed;
import static org.wego.events.election.Voting.allSecret;
import static org.wego.events.election.Voting.close;
import static org.wego.events.election.Voting.named;
import static org.wego.events.election.Voting.namedWith;
import static org.wego.events.election.Voting.open;
import static org.wego.events.election.Voting.result;
import static org.wego.events.election.Voting.secret;
import static org.wego.events.election.Voting.secretWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
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

@QuarkusTest
class ElectionTest extends EventsTest {

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
    UUID agra = stands(election, 0);
    UUID jakarta = stands(election, 1);
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
    UUID first = stands(election, 0);
    UUID second = stands(election, 1);
    UUID third = stands(election, 2);
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
    UUID first = stands(election, 0);
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
    UUID first = stands(election, 0);
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
    UUID first = stands(election, 0);
    UUID second = stands(election, 1);
    UUID third = stands(election, 2);
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
    Lot lot = new Lot("lot-of-2017");
    UUID lucky = lot.drawnBy(second).compareTo(lot.drawnBy(third)) < 0 ? second : third;
    assertThat(told(election).path("electedMemberIds"))
        .extracting(JsonNode::asText)
        .containsExactly(first.toString(), lucky.toString());
  }

  @Test
  @DisplayName("E6, E7: a round whose quorum is lost does not count, and is held again as it was")
  void a_round_without_a_quorum_is_held_again() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID first = stands(election, 0);
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
            "rounds[0].candidates.ground", contains("NO_QUORUM"));
    open(election).then().statusCode(409).body("code", equalTo("VOTE_NO_QUORUM"));
    delegates.subList(2, 6).forEach(delegate -> Given.presence(assembly, delegate.member()));
    open(election).then().body("rounds[1].runOff", equalTo(false));
    named(election, delegates.get(0), "NONE").then().statusCode(201);
    assertThat(Database.number("SELECT count(*) FROM outbox_event")).isZero();
  }

  @Test
  @DisplayName("E7: a candidate that is not FULL any more when the ballot opens is not on it")
  void a_candidate_is_checked_once_more() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID first = stands(election, 0);
    UUID second = stands(election, 1);
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
  @DisplayName("E7: whom nobody wants is not elected, and the Assembly may elect again")
  void whom_nobody_wants_is_not_elected() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID first = stands(election, 0);
    call("NEXT_HOST", 1).statusCode(409).body("code", equalTo("ELECTION_EXISTS"));
    open(election);
    allNamed(election, delegates, first, "NONE", "NONE");

    close(election).then().body("state", equalTo("UNFILLED"), "elected", empty());

    assertThat(Database.number("SELECT count(*) FROM outbox_event")).isZero();
    call("NEXT_HOST", 1).statusCode(201);
  }

  @Test
  @DisplayName("E7: each step is taken in its state alone")
  void each_step_is_taken_in_its_state_alone() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    open(election).then().statusCode(409).body("code", equalTo("ELECTION_WITHOUT_CANDIDATES"));
    close(election).then().statusCode(409).body("code", equalTo("ELECTION_STATE"));
    UUID first = stands(election, 0);
    named(election, delegates.get(0), first)
        .then()
        .statusCode(409)
        .body("code", equalTo("ELECTION_STATE"));
    open(election).then().statusCode(200);
    open(election).then().statusCode(409).body("code", equalTo("ELECTION_STATE"));
    abandon(election).statusCode(409).body("code", equalTo("ELECTION_STATE"));
    close(election).then().statusCode(200);
    close(election).then().statusCode(409);
  }

  @Test
  @DisplayName("E7: an election that was called by mistake is abandoned, with a reason")
  void an_election_is_abandoned_with_a_reason() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");

    abandon(election)
        .statusCode(200)
        .body("state", equalTo("ABANDONED"), "abandonmentReason", equalTo("By mistake"));

    call("NEXT_HOST", 1).statusCode(201).body("state", equalTo("CANDIDACIES"));
  }

  @Test
  @DisplayName("E7: seats that no round fills are given up, and whom rounds elected is elected")
  void seats_that_are_left_are_given_up() {
    UUID election =
        GivenElections.election(
            assembly, "EXECUTIVE_COMMITTEE", 2, "PLURALITY", "RUN_OFF", "NAMED");
    UUID first = stands(election, 0);
    UUID second = stands(election, 1);
    UUID third = stands(election, 2);
    open(election);
    allNamed(election, delegates, List.of(first, second), List.of(first, third));
    close(election)
        .then()
        .body(
            "state", equalTo("ROUND_DUE"),
            "elected.name", contains("City 01"),
            "rounds[0].candidates.ground", contains("MOST_VOTES", "TIE", "TIE"));

    abandon(election).statusCode(200).body("state", equalTo("DECIDED"));

    assertThat(told(election).path("electedMemberIds"))
        .extracting(JsonNode::asText)
        .containsExactly(first.toString());
  }

  @Test
  @DisplayName("E7: an Assembly that is over, or not published, elects nobody")
  void an_assembly_that_is_over_elects_nobody() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    stands(election, 0);
    Database.execute("UPDATE event SET state = 'SCHEDULED'");
    open(election).then().statusCode(409).body("code", equalTo("EVENT_STATE"));
    Database.execute("UPDATE event SET state = 'PUBLISHED'");
    TestClock.moveTo(LocalDate.of(2017, 6, 30));
    open(election).then().statusCode(409).body("code", equalTo("ASSEMBLY_OVER"));
  }

  @Test
  @DisplayName("E7: no election goes on at an Assembly that was cancelled")
  void no_election_goes_on_at_a_cancelled_assembly() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    stands(election, 0);
    Database.execute(
        "UPDATE event SET state = 'CANCELLED', cancellation_reason = 'A storm' WHERE id = ?",
        assembly);

    open(election).then().statusCode(409).body("code", equalTo("ASSEMBLY_OVER"));
    call("PRESIDENT_CITY", 1).statusCode(409).body("code", equalTo("ASSEMBLY_OVER"));
    abandon(election).statusCode(200).body("state", equalTo("ABANDONED"));
  }

  @Test
  @DisplayName("E7, G2a: the Assembly elects one President City, and a committee of at most twenty")
  void only_so_many_seats_are_elected() {
    call("PRESIDENT_CITY", 2)
        .statusCode(422)
        .body("code", equalTo("ELECTION_SEATS"), "errors.pointer", contains("/seats"));
    call("EXECUTIVE_COMMITTEE", 21).statusCode(422).body("rule", equalTo("G2a"));
    call("EXECUTIVE_COMMITTEE", 20).statusCode(201).body("seats", equalTo(20));
    assembly = Given.event("FORUM", "PUBLISHED");
    call("NEXT_HOST", 1)
        .statusCode(422)
        .body("code", equalTo("ELECTION_EVENT"), "errors.pointer", contains("/eventId"));
  }

  @Test
  @DisplayName("E7: the seed of the lot is published once, before the ballot that may need it")
  void the_seed_of_the_lot_is_published_once() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST", 1, "PLURALITY", "LOT", "NAMED");
    Database.execute("UPDATE election SET lot_seed = NULL, lot_seed_published_at = NULL");
    stands(election, 0);
    open(election).then().statusCode(409).body("code", equalTo("ELECTION_SEED"));

    seed(election, "lottery of June 26").statusCode(200).body("lotSeed", notNullValue());
    seed(election, "lottery of June 26").statusCode(200);
    seed(election, "another lottery").statusCode(409).body("code", equalTo("ELECTION_SEED"));
    open(election).then().statusCode(200);
    seed(GivenElections.election(assembly, "PRESIDENT_CITY"), "lottery of June 26")
        .statusCode(422)
        .body("code", equalTo("ELECTION_SEED_UNUSED"));
  }

  @Test
  @DisplayName("E6, E7: each round has a roll of its own, as it was frozen")
  void each_round_has_a_roll_of_its_own() throws Exception {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID first = stands(election, 0);
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

  @Test
  @DisplayName("E7: elections are listed, the latest first, in one statement, and read with a tag")
  void elections_are_listed_in_one_statement() throws Exception {
    UUID host = GivenElections.election(assembly, "NEXT_HOST");
    GivenElections.election(assembly, "PRESIDENT_CITY");

    assertThat(
            CountedSql.during(
                () ->
                    Api.secretariat()
                        .queryParam("eventId", assembly)
                        .get(ELECTIONS)
                        .then()
                        .statusCode(200)
                        .body("items.kind", containsInAnyOrder("NEXT_HOST", "PRESIDENT_CITY"))))
        .isOne();
    String tag = Api.secretariat().get(ELECTIONS + "/{id}", host).then().extract().header("ETag");
    Api.secretariat()
        .header("If-None-Match", tag)
        .get(ELECTIONS + "/{id}", host)
        .then()
        .statusCode(304);
    // The election, its rounds, their candidates and their ballots, however many there are.
    assertThat(CountedSql.during(() -> result(host).then().statusCode(200))).isEqualTo(4);
  }

  private UUID stands(UUID election, int delegate) {
    UUID member = delegates.get(delegate).member();
    GivenElections.candidacy(election, member);
    return member;
  }

  private static void paid(UUID... members) {
    for (UUID member : members) {
      Given.standing(member, "GOOD");
    }
  }

  private ValidatableResponse call(String kind, int seats) {
    Map<String, Object> election = new HashMap<>();
    election.put("eventId", assembly);
    election.put("kind", kind);
    election.put("seats", seats);
    election.put("rule", "PLURALITY");
    election.put("tieRule", "RUN_OFF");
    election.put("secrecy", "NAMED");
    return Api.secretariat().contentType(ContentType.JSON).body(election).post(ELECTIONS).then();
  }

  private static ValidatableResponse counted(UUID election, String receipt) {
    return Api.anyone()
        .contentType(ContentType.JSON)
        .body(Map.of("round", 1, "receipt", receipt))
        .post(ELECTIONS + "/{id}/receipt-checks", election)
        .then();
  }

  private static ValidatableResponse abandon(UUID election) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "By mistake"))
        .post(ELECTIONS + "/{id}/abandonment", election)
        .then();
  }

  private static ValidatableResponse seed(UUID election, String seed) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("seed", seed))
        .put(ELECTIONS + "/{id}/lot-seed", election)
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
