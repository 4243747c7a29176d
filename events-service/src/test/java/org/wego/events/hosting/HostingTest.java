package org.wego.events.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Instant;
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
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.StatementCounter;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;

@QuarkusTest
class HostingTest extends EventsTest {

  private static final String CALLS = "/api/v1/hosting-calls";
  private static final Instant CLOSES = Instant.parse("2018-06-30T15:00:00Z");
  private static final Map<String, Object> BID =
      Map.of(
          "venue", "The Expo",
          "startsOn", "2020-09-08",
          "endsOn", "2020-09-10",
          "proposal", "Come to us");

  private UUID seoul;
  private UUID kazan;
  private UUID fourth;

  @BeforeEach
  void the_fourth_assembly_is_over() {
    TestClock.moveTo(Instant.parse("2018-01-10T00:00:00Z"));
    seoul = Given.member("Seoul", "KR", "ASIA");
    kazan = Given.member("Kazan", "RU", "EUROPE");
    fourth = Given.assembly();
  }

  @Test
  @DisplayName("E9: bids are called for to host the next Assembly, once")
  void bids_are_called_for_once() {
    String id =
        open(Map.of())
            .statusCode(201)
            .body("ordinal", equalTo(5), "state", equalTo("OPEN"))
            .body("criteria.name", contains("Venue", "Budget"))
            .extract()
            .path("id");
    open(Map.of())
        .statusCode(409)
        .body("code", equalTo("HOSTING_CALL_EXISTS"), "existing", endsWith(id));
    open(Map.of("ordinal", 7)).statusCode(422).body("code", equalTo("ASSEMBLY_UNKNOWN"));
    open(Map.of("ordinal", 4)).statusCode(409).body("code", equalTo("ASSEMBLY_HOSTED"));
    post(Api.secretariat(), CALLS + "/" + id + "/cancellation", Map.of("reason", "Too early"))
        .statusCode(200);
    open(Map.of()).statusCode(201);
    Api.anyone().get(CALLS).then().body("items.state", containsInAnyOrder("OPEN", "CANCELLED"));
  }

  @Test
  @DisplayName("E9: all that a call cannot be is told at once")
  void all_faults_of_a_call_are_told_at_once() {
    open(Map.of(
            "closesAt",
            "2017-01-01T00:00:00Z",
            "criteria",
            List.of(
                Map.of("name", "Venue", "weight", 0.5), Map.of("name", "venue", "weight", 0.4))))
        .statusCode(422)
        .body("code", equalTo("HOSTING_CALL_UNFIT"), "rule", equalTo("E9"))
        .body("errors.pointer", contains("/closesAt", "/criteria", "/criteria/1/name"));
  }

  @Test
  @DisplayName("E9: a Full member bids for itself, once, until the call closes")
  void a_full_member_bids_until_the_call_closes() throws Exception {
    UUID call = Given.hostingCall(5);
    String bids = CALLS + "/" + call + "/bids";
    UUID lyon = Given.member("Lyon", "FR", "EUROPE", "ASSOCIATE");
    post(Api.member(lyon), bids, BID).statusCode(422).body("code", equalTo("HOSTING_MEMBER_UNFIT"));
    assertThat(AtOnce.statuses(3, i -> post(Api.member(seoul), bids, BID)))
        .containsExactlyInAnyOrder(201, 409, 409);
    String id = Api.member(seoul).get(bids).then().extract().path("items[0].id");

    Api.member(kazan).get(bids).then().body("items", empty());
    Api.member(kazan).get(bids + "/" + id).then().statusCode(404);
    post(Api.member(kazan), bids + "/" + id + "/withdrawal", Map.of()).statusCode(404);
    post(Api.member(seoul), bids + "/" + id + "/withdrawal", Map.of())
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    post(Api.member(seoul), bids, BID).statusCode(201);

    TestClock.moveTo(CLOSES);
    post(Api.member(kazan), bids, BID).statusCode(409).body("code", equalTo("HOSTING_CALL_CLOSED"));
  }

  @Test
  @DisplayName("E9: bids compare by the weighted means of those who marked them, not their own")
  void bids_compare_by_weighted_means() {
    UUID call = Given.hostingCall(5);
    Database.execute("UPDATE hosting_criterion SET weight = 0.75 WHERE name = 'Venue'");
    Database.execute("UPDATE hosting_criterion SET weight = 0.25 WHERE name = 'Budget'");
    UUID ofSeoul = Given.hostingBid(call, seoul);
    UUID ofKazan = Given.hostingBid(call, kazan);
    mark(Api.secretariat(), call, ofSeoul, "8", "6")
        .statusCode(409)
        .body("code", equalTo("HOSTING_CALL_TAKES_BIDS"));
    TestClock.moveTo(CLOSES);
    RequestSpecification committee =
        Api.as(Tokens.of("executive-committee", "member").with("member_id", seoul));
    mark(committee, call, ofSeoul, "10", "10")
        .statusCode(422)
        .body("code", equalTo("HOSTING_OWN_BID"));

    mark(Api.secretariat(), call, ofSeoul, "1", "1").statusCode(200);
    mark(Api.secretariat(), call, ofSeoul, "8", "6").statusCode(200);
    mark(Api.as(Tokens.of("executive-committee").subject("lee")), call, ofSeoul, "9", "5")
        .statusCode(200)
        .body("evaluations", hasSize(2));
    mark(Api.secretariat(), call, ofKazan, "9", "9.5").statusCode(200);

    // Seoul: 0.75 * 8.5 + 0.25 * 5.5 = 7.75; Kazan: 0.75 * 9 + 0.25 * 9.5 = 9.125.
    Api.secretariat()
        .get(CALLS + "/" + call + "/comparison")
        .then()
        .statusCode(200)
        .body("bids.memberName", contains("Kazan", "Seoul"))
        .body("bids.mean", contains(new BigDecimal("9.13"), new BigDecimal("7.75")))
        .body("bids.evaluators", contains(1, 2));
  }

  @Test
  @DisplayName("E9: the Committee knows of bids when all are in, and whoever bids of its own only")
  void the_committee_knows_of_bids_when_all_are_in() {
    UUID call = Given.hostingCall(5);
    String bids = CALLS + "/" + call + "/bids";
    UUID ofSeoul = Given.hostingBid(call, seoul);
    UUID ofKazan = Given.hostingBid(call, kazan);
    String chengdu = Given.member("Chengdu", "CN", "ASIA").toString();
    committee(chengdu).get(bids).then().statusCode(200).body("items", empty());
    committee(chengdu).get(bids + "/" + ofSeoul).then().statusCode(404);
    committee(seoul.toString()).get(bids).then().body("items.memberName", contains("Seoul"));
    committee(chengdu).get(CALLS + "/" + call + "/comparison").then().statusCode(403);

    TestClock.moveTo(CLOSES);
    committee(chengdu).get(bids).then().body("items.memberName", contains("Kazan", "Seoul"));
    committee(chengdu).get(CALLS + "/" + call + "/comparison").then().statusCode(200);
    committee(seoul.toString()).get(bids).then().body("items.memberName", contains("Seoul"));
    committee(seoul.toString()).get(CALLS + "/" + call + "/comparison").then().statusCode(403);
    committee(seoul.toString()).get(bids + "/" + ofSeoul + "/evaluations").then().statusCode(403);
    mark(committee(seoul.toString()), call, ofSeoul, "10", "10")
        .statusCode(422)
        .body("code", equalTo("HOSTING_OWN_BID"));
    mark(committee(seoul.toString()), call, ofKazan, "0", "0").statusCode(404);

    decide(call, Map.of("bidId", ofKazan, "body", "EXECUTIVE_COMMITTEE", "reference", "EC-1"))
        .statusCode(200);
    committee(seoul.toString()).get(bids).then().body("items", hasSize(2));
    committee(seoul.toString()).get(CALLS + "/" + call + "/comparison").then().statusCode(200);
  }

  @Test
  @DisplayName("E9: whom the Committee chooses is a Full member then, too")
  void who_is_chosen_is_a_full_member() {
    UUID call = Given.hostingCall(5);
    UUID bid = Given.hostingBid(call, seoul);
    TestClock.moveTo(CLOSES);
    Database.execute("UPDATE known_member SET category = 'ASSOCIATE' WHERE member_id = ?", seoul);
    decide(call, Map.of("bidId", bid, "body", "EXECUTIVE_COMMITTEE", "reference", "EC-1"))
        .statusCode(422)
        .body("code", equalTo("HOSTING_MEMBER_UNFIT"));
    Api.anyone().get(CALLS + "/" + call).then().body("state", equalTo("OPEN"));
  }

  /** Whoever sits in the Committee for a member, without acting for it otherwise. */
  private static RequestSpecification committee(String member) {
    return Api.as(Tokens.of("executive-committee").with("member_id", member));
  }

  @Test
  @DisplayName("E9: an evaluation marks each criterion once")
  void an_evaluation_marks_each_criterion_once() {
    UUID call = Given.hostingCall(5);
    UUID bid = Given.hostingBid(call, seoul);
    TestClock.moveTo(CLOSES);
    String address = CALLS + "/" + call + "/bids/" + bid + "/evaluations/own";
    UUID venue = criterion(call, "Venue");
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "marks",
                List.of(
                    Map.of("criterionId", venue, "mark", 1),
                    Map.of("criterionId", venue, "mark", 1),
                    Map.of("criterionId", UUID.randomUUID(), "mark", 1))))
        .put(address)
        .then()
        .statusCode(422)
        .body("errors.code", contains("DUPLICATE", "UNKNOWN_VALUE", "REQUIRED"));
  }

  @Test
  @DisplayName(
      "E9: whom the Executive Committee chooses hosts the Assembly, and bids become public")
  void the_committees_choice_hosts_the_assembly() {
    UUID call = Given.hostingCall(5);
    UUID ofSeoul = Given.hostingBid(call, seoul);
    Given.hostingBid(call, kazan);
    decide(call, Map.of("bidId", ofSeoul, "body", "EXECUTIVE_COMMITTEE", "reference", "EC-1"))
        .statusCode(409)
        .body("code", equalTo("HOSTING_CALL_TAKES_BIDS"));
    TestClock.moveTo(CLOSES);
    decide(call, Map.of("bidId", ofSeoul, "body", "EXECUTIVE_COMMITTEE"))
        .statusCode(400)
        .body("errors.pointer", contains("/reference"));
    decide(
            call,
            Map.of("bidId", UUID.randomUUID(), "body", "EXECUTIVE_COMMITTEE", "reference", "EC-1"))
        .statusCode(422)
        .body("code", equalTo("HOSTING_BID_UNKNOWN"));

    decide(call, Map.of("bidId", ofSeoul, "body", "EXECUTIVE_COMMITTEE", "reference", "EC-1"))
        .statusCode(200)
        .body("state", equalTo("DECIDED"), "decision.reference", equalTo("EC-1"));

    Api.anyone()
        .get("/api/v1/events?year=2020")
        .then()
        .body("items.hostMemberId", contains(seoul.toString()))
        .body("items.ordinal", contains(5));
    Api.anyone().get(CALLS + "/" + call + "/bids").then().body("items", hasSize(2));
    post(Api.member(seoul), CALLS + "/" + call + "/bids/" + ofSeoul + "/withdrawal", Map.of())
        .statusCode(409)
        .body("code", equalTo("HOSTING_CALL_ENDED"));
  }

  @Test
  @DisplayName("E9, E7: a call that the Assembly decides ends with whom it elected")
  void the_assemblys_choice_is_whom_it_elected() {
    UUID call = Given.hostingCall(5);
    UUID ofSeoul = Given.hostingBid(call, seoul);
    UUID election = GivenElections.election(fourth, "NEXT_HOST");
    TestClock.moveTo(CLOSES);
    Map<String, Object> decision =
        Map.of("bidId", ofSeoul, "body", "GENERAL_ASSEMBLY", "electionId", election);
    UUID fifth = Given.assembly(5);
    Database.execute("UPDATE event SET host_member_id = ? WHERE id = ?", seoul, fifth);
    decide(call, decision).statusCode(422).body("code", equalTo("HOSTING_NOT_ELECTED"));
    Database.execute(
        "UPDATE election SET state = 'DECIDED', tie_rule = 'RUN_OFF', ended_at = now()"
            + " WHERE id = ?",
        election);
    Database.execute("UPDATE event SET host_member_id = ? WHERE id = ?", kazan, fifth);
    decide(call, decision).statusCode(422).body("code", equalTo("HOSTING_NOT_ELECTED"));
    Database.execute("UPDATE event SET host_member_id = ? WHERE id = ?", seoul, fifth);
    decide(call, decision)
        .statusCode(200)
        .body("decision.electionId", equalTo(election.toString()));
  }

  @Test
  @DisplayName("E9, E7: the Committee takes no Assembly from the host that was elected or given it")
  void the_committee_takes_no_assembly_from_its_host() {
    UUID call = Given.hostingCall(5);
    UUID ofSeoul = Given.hostingBid(call, seoul);
    UUID election = GivenElections.election(fourth, "NEXT_HOST");
    TestClock.moveTo(CLOSES);
    Map<String, Object> decision =
        Map.of("bidId", ofSeoul, "body", "EXECUTIVE_COMMITTEE", "reference", "EC-1");
    decide(call, decision).statusCode(409).body("code", equalTo("ELECTION_EXISTS"));
    Database.execute(
        "UPDATE election SET state = 'DECIDED', ended_at = now() WHERE id = ?", election);
    decide(call, decision).statusCode(409).body("code", equalTo("ASSEMBLY_HOSTED"));
    Database.execute("DELETE FROM election");
    UUID fifth = Given.assembly(5);
    decide(call, decision).statusCode(409).body("code", equalTo("ASSEMBLY_HOSTED"));
    Database.execute("UPDATE event SET host_city = NULL WHERE id = ?", fifth);
    decide(call, decision).statusCode(200);
  }

  @Test
  @DisplayName("E9, E7: whose host a decided call named, the Assembly before elects none for")
  void the_assembly_elects_no_host_where_a_call_named_one() {
    UUID call = Given.hostingCall(5);
    UUID ofSeoul = Given.hostingBid(call, seoul);
    TestClock.moveTo(CLOSES);
    decide(call, Map.of("bidId", ofSeoul, "body", "EXECUTIVE_COMMITTEE", "reference", "EC-1"))
        .statusCode(200);
    // The Assembly goes on to the end of the year.
    Database.execute(
        "UPDATE event SET year = 2018, starts_on = '2018-12-01', ends_on = '2018-12-03'"
            + " WHERE id = ?",
        fourth);
    Map<String, Object> election =
        new HashMap<>(
            Map.of(
                "eventId", fourth,
                "kind", "NEXT_HOST",
                "rule", "PLURALITY",
                "tieRule", "RUN_OFF",
                "secrecy", "NAMED"));
    post(Api.secretariat(), "/api/v1/elections", election)
        .statusCode(409)
        .body("code", equalTo("ASSEMBLY_HOSTED"));
    election.put("kind", "PRESIDENT_CITY");
    post(Api.secretariat(), "/api/v1/elections", election).statusCode(201);
  }

  @Test
  @DisplayName("E9: a list of bids takes as many statements as a longer one")
  void a_list_of_bids_takes_as_many_statements_as_a_longer_one() throws Exception {
    UUID call = Given.hostingCall(5);
    Given.hostingBid(call, seoul);
    String bids = CALLS + "/" + call + "/bids";
    long few = StatementCounter.during(() -> listed(bids, 1));
    Given.hostingBid(call, kazan);
    Given.hostingBid(call, Given.member("Chengdu", "CN", "ASIA"));
    assertThat(StatementCounter.during(() -> listed(bids, 3))).isEqualTo(few);
  }

  private static void listed(String bids, int count) {
    Api.secretariat().get(bids).then().statusCode(200).body("items", hasSize(count));
  }

  private static ValidatableResponse open(Map<String, Object> changes) {
    Map<String, Object> body = new HashMap<>();
    body.put("description", "Who hosts us?");
    body.put("closesAt", CLOSES.toString());
    body.put(
        "criteria",
        List.of(Map.of("name", "Venue", "weight", 0.6), Map.of("name", "Budget", "weight", 0.4)));
    body.putAll(changes);
    return post(Api.secretariat(), CALLS, body);
  }

  private static ValidatableResponse mark(
      RequestSpecification caller, UUID call, UUID bid, String venue, String budget) {
    return caller
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "marks",
                List.of(
                    Map.of("criterionId", criterion(call, "Venue"), "mark", new BigDecimal(venue)),
                    Map.of(
                        "criterionId", criterion(call, "Budget"), "mark", new BigDecimal(budget)))))
        .put(CALLS + "/" + call + "/bids/" + bid + "/evaluations/own")
        .then();
  }

  private static UUID criterion(UUID call, String name) {
    return Database.ids(
            "SELECT id FROM hosting_criterion WHERE call_id = ? AND name = ?", call, name)
        .get(0);
  }

  private static ValidatableResponse decide(UUID call, Map<String, ?> decision) {
    return post(Api.secretariat(), CALLS + "/" + call + "/decision", decision);
  }

  private static ValidatableResponse post(
      RequestSpecification caller, String address, Map<String, ?> body) {
    return (body.isEmpty() ? caller : caller.contentType(ContentType.JSON).body(body))
        .post(address)
        .then();
  }
}
