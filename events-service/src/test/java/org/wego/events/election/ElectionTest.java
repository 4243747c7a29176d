package org.wego.events.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.events.election.Voting.ELECTIONS;
import static org.wego.events.election.Voting.abandon;
import static org.wego.events.election.Voting.allNamed;
import static org.wego.events.election.Voting.close;
import static org.wego.events.election.Voting.named;
import static org.wego.events.election.Voting.open;
import static org.wego.events.election.Voting.result;
import static org.wego.events.election.Voting.stands;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.event.HoldEvent;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenElections;
import org.wego.events.testing.GivenElections.Delegate;
import org.wego.events.testing.Meanwhile;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.TestClock;

/** How an election is called, and goes from step to step (E7). */
@QuarkusTest
class ElectionTest extends EventsTest {

  @Inject HoldEvent holdEvent;

  private UUID assembly;
  private List<Delegate> delegates;

  @BeforeEach
  void six_members_are_in_the_room() {
    TestClock.moveTo(LocalDate.of(2017, 6, 28));
    assembly = Given.assembly();
    delegates = GivenElections.delegates(assembly, 6);
  }

  @Test
  @DisplayName("E7: whom nobody wants is not elected, and the Assembly may elect again")
  void whom_nobody_wants_is_not_elected() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID first = stands(election, delegates.get(0));
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
    UUID first = stands(election, delegates.get(0));
    named(election, delegates.get(0), first)
        .then()
        .statusCode(409)
        .body("code", equalTo("ELECTION_STATE"));
    open(election).then().statusCode(200);
    open(election).then().statusCode(409).body("code", equalTo("ELECTION_STATE"));
    close(election).then().statusCode(200);
    close(election).then().statusCode(409);
    abandon(election).then().statusCode(409).body("code", equalTo("ELECTION_STATE"));
  }

  @Test
  @DisplayName("E7: an election that was called by mistake is abandoned, with a reason")
  void an_election_is_abandoned_with_a_reason() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");

    abandon(election)
        .then()
        .statusCode(200)
        .body("state", equalTo("ABANDONED"), "abandonmentReason", equalTo("By mistake"));

    call("NEXT_HOST", 1).statusCode(201).body("state", equalTo("CANDIDACIES"));
  }

  @Test
  @DisplayName("E7: an Assembly that is over, or not published, elects nobody")
  void an_assembly_that_is_over_elects_nobody() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    stands(election, delegates.get(0));
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
    stands(election, delegates.get(0));
    Database.execute(
        "UPDATE event SET state = 'CANCELLED', cancellation_reason = 'A storm' WHERE id = ?",
        assembly);

    open(election).then().statusCode(409).body("code", equalTo("ASSEMBLY_OVER"));
    call("PRESIDENT_CITY", 1).statusCode(409).body("code", equalTo("ASSEMBLY_OVER"));
    abandon(election).then().statusCode(200).body("state", equalTo("ABANDONED"));
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
    stands(election, delegates.get(0));
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
  @DisplayName(
      "E7: the lot is drawn by a seed that was sealed at the call as well, and is told then")
  void the_lot_is_drawn_by_a_sealed_seed_as_well() {
    UUID election = UUID.fromString(call("NEXT_HOST", 1, "LOT").extract().path("id"));
    String commitment =
        told(election).body("lotSealedSeed", nullValue()).extract().path("lotCommitment");
    UUID first = stands(election, delegates.get(0));
    UUID second = stands(election, delegates.get(1));
    seed(election, "lottery of June 26").statusCode(200).body("lotSealedSeed", nullValue());
    open(election).then().statusCode(200).body("lotSealedSeed", nullValue());
    named(election, delegates.get(0), first);
    named(election, delegates.get(1), second);

    String sealed =
        close(election)
            .then()
            .statusCode(200)
            .body("lotCommitment", equalTo(commitment), "elected.ground", contains("LOT"))
            .extract()
            .path("lotSealedSeed");
    assertThat(Lot.commitmentTo(sealed)).isEqualTo(commitment);
    assertThatThrownBy(
            () ->
                Database.execute("UPDATE election SET lot_sealed_seed = 'x', lot_commitment = 'y'"))
        .rootCause()
        .hasMessageContaining("never changed");
    Lot lot = new Lot(sealed, "lottery of June 26");
    UUID lucky = lot.drawnBy(first).compareTo(lot.drawnBy(second)) < 0 ? first : second;
    told(election).body("lotSealedSeed", equalTo(sealed));
    result(election).then().body("elected[0].memberId", equalTo(lucky.toString()));
  }

  private static ValidatableResponse told(UUID election) {
    return Api.anyone().get(ELECTIONS + "/{id}", election).then().statusCode(200);
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
    // The moment, the election, its rounds, their candidates and their ballots, be they many.
    assertThat(CountedSql.during(() -> result(host).then().statusCode(200))).isEqualTo(5);
  }

  @Test
  @DisplayName("E7: who comes in while a round opens or closes counts for its quorum")
  void who_comes_in_while_a_round_opens_counts() throws Exception {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    stands(election, delegates.get(0));
    UUID late = Given.member("Late", "KR", "ASIA");
    UUID later = Given.member("Later", "KR", "ASIA");

    whileComesIn(late, () -> open(election)).then().statusCode(200);
    whileComesIn(later, () -> close(election)).then().statusCode(200);

    assertThat(Database.texts("SELECT quorum ->> 'present' FROM vote")).containsExactly("7");
    assertThat(Database.texts("SELECT quorum_at_close ->> 'present' FROM vote"))
        .containsExactly("8");
  }

  private Response whileComesIn(UUID member, Callable<Response> call) throws Exception {
    return Meanwhile.called(
        () -> holdEvent.together(assembly), call, () -> Given.presence(assembly, member));
  }

  private ValidatableResponse call(String kind, int seats) {
    return call(kind, seats, "RUN_OFF");
  }

  private ValidatableResponse call(String kind, int seats, String tieRule) {
    Map<String, Object> election = new HashMap<>();
    election.put("eventId", assembly);
    election.put("kind", kind);
    election.put("seats", seats);
    election.put("rule", "PLURALITY");
    election.put("tieRule", tieRule);
    election.put("secrecy", "NAMED");
    return Api.secretariat().contentType(ContentType.JSON).body(election).post(ELECTIONS).then();
  }

  private static ValidatableResponse seed(UUID election, String seed) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("seed", seed))
        .put(ELECTIONS + "/{id}/lot-seed", election)
        .then();
  }
}
