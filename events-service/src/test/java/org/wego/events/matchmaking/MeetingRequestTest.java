package org.wego.events.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
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
import org.wego.events.testing.GivenMeetings;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;

@QuarkusTest
class MeetingRequestTest extends EventsTest {

  private static final String ALL = "/api/v1/events/{id}/meeting-requests";
  private static final String ONE = ALL + "/{requestId}";

  private UUID event;
  private UUID hanoi;
  private UUID seoul;
  private UUID mai;
  private UUID kim;

  @BeforeEach
  void two_cities_take_part() {
    event = Given.assembly();
    hanoi = Given.member("Hanoi", "VN", "ASIA");
    seoul = Given.member("Seoul", "KR", "ASIA");
    mai = Given.participant(Given.delegation(event, hanoi), "HEAD", "Tran Thi Mai");
    kim = Given.participant(Given.delegation(event, seoul), "HEAD", "Kim Ji-woo");
  }

  @Test
  @DisplayName("E5: a city asks for its participant, the other one accepts for its own")
  void a_city_asks_and_another_one_accepts() {
    String id =
        ask(Api.member(hanoi), mai, kim, "HIGH")
            .statusCode(201)
            .header("Location", containsString("/meeting-requests/"))
            .body("state", equalTo("PENDING"))
            .body("priority", equalTo("HIGH"))
            .body("asking.name", equalTo("Tran Thi Mai"))
            .body("asked.organization", equalTo("Seoul"))
            .extract()
            .path("id");

    Api.member(hanoi).post(ONE + "/acceptance", event, id).then().statusCode(403);
    Api.member(seoul)
        .post(ONE + "/acceptance", event, id)
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"), "answeredAt", notNullValue());
    Api.member(seoul)
        .post(ONE + "/acceptance", event, id)
        .then()
        .statusCode(409)
        .body("code", equalTo("MEETING_REQUEST_STATE"));
  }

  @Test
  @DisplayName("E5: participants act for themselves by their login, whatever their role")
  void participants_act_for_themselves() {
    String id = ask(GivenMeetings.self(mai), mai, kim, null).statusCode(201).extract().path("id");

    GivenMeetings.self(kim).post(ONE + "/declination", event, id).then().statusCode(200);
    GivenMeetings.self(mai)
        .post(ONE + "/withdrawal", event, id)
        .then()
        .statusCode(409)
        .body("detail", equalTo("The request is DECLINED"));
    GivenMeetings.self(kim)
        .get(ONE, event, id)
        .then()
        .statusCode(200)
        .body("state", equalTo("DECLINED"));
  }

  @Test
  @DisplayName("E4, E5: the head answers for an organization that the organizer registered")
  void the_head_answers_for_an_organization_that_is_no_member() {
    UUID bank = Given.delegation(event, Given.member("Bank", "KR", "ASIA"));
    Database.execute(
        "UPDATE delegation SET kind = 'PARTNER', member_id = NULL, name_key = 'bank' WHERE id = ?",
        bank);
    UUID head = Given.participant(bank, "HEAD", "Lee Head");
    UUID delegate = Given.participant(bank, "DELEGATE", "Park Delegate");
    UUID request = GivenMeetings.request(event, mai, delegate, "NORMAL", "PENDING");

    ask(GivenMeetings.self(head), delegate, kim, null).statusCode(201);
    GivenMeetings.self(head).post(ONE + "/acceptance", event, request).then().statusCode(200);
    ask(GivenMeetings.self(delegate), head, kim, null).statusCode(422);
    ask(GivenMeetings.self(mai), delegate, kim, null).statusCode(422);
  }

  @Test
  @DisplayName("E5: what two others ask each other is not found by a third")
  void a_third_city_finds_nothing() {
    UUID lyon = Given.member("Lyon", "FR", "EUROPE");
    UUID lea = Given.participant(Given.delegation(event, lyon), "HEAD", "Lea Martin");
    UUID request = GivenMeetings.request(event, mai, kim, "NORMAL", "PENDING");

    Api.member(lyon).get(ONE, event, request).then().statusCode(404);
    Api.member(lyon).post(ONE + "/acceptance", event, request).then().statusCode(404);
    Api.member(lyon).get(ALL, event).then().body("items", hasSize(0));
    ask(Api.member(lyon), mai, lea, null)
        .statusCode(422)
        .body("code", equalTo("MEETING_IMPOSSIBLE"))
        .body("errors.pointer", contains("/askingId"));
    Api.secretariat().get(ONE, Given.assembly(5), request).then().statusCode(404);
  }

  @Test
  @DisplayName("E5: only people who are admitted, of different delegations, ask each other")
  void who_is_not_admitted_is_not_met() {
    UUID lyon = Given.member("Lyon", "FR", "EUROPE");
    UUID waiting =
        Given.participant(Given.delegation(event, lyon, "PENDING"), "HEAD", "Lea Martin");
    UUID colleague =
        Given.participant(
            Database.ids("SELECT delegation_id FROM participant WHERE id = ?", mai).get(0),
            "DELEGATE",
            "Le Van An");

    ask(Api.secretariat(), waiting, waiting, null)
        .statusCode(422)
        .body("errors.pointer", contains("/askingId", "/askedId"));
    ask(Api.member(hanoi), mai, colleague, null)
        .statusCode(422)
        .body("errors.code", contains("SAME_DELEGATION"));
    ask(Api.member(hanoi), mai, Ids.next(), null)
        .statusCode(422)
        .body("errors.code", contains("PARTICIPANT_UNKNOWN"));
    Database.execute("UPDATE event SET state = 'SCHEDULED' WHERE id = ?", event);
    ask(Api.member(hanoi), mai, kim, null)
        .statusCode(409)
        .body("code", equalTo("MATCHMAKING_CLOSED"));
  }

  @Test
  @DisplayName("E5: a pair meets once, whoever asks, and a declined request is not repeated")
  void a_pair_meets_once() {
    UUID request = GivenMeetings.request(event, mai, kim, "NORMAL", "PENDING");

    ask(Api.member(seoul), kim, mai, null)
        .statusCode(409)
        .body("code", equalTo("MEETING_REQUEST_EXISTS"))
        .body("request", containsString(request.toString()));
    Api.member(seoul).post(ONE + "/declination", event, request).then().statusCode(200);
    ask(Api.member(hanoi), mai, kim, null)
        .statusCode(409)
        .body("code", equalTo("MEETING_REQUEST_DECLINED"));
    String changedMind =
        ask(Api.member(seoul), kim, mai, null).statusCode(201).extract().path("id");
    Api.member(seoul)
        .post(ONE + "/withdrawal", event, changedMind)
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"), "answeredAt", nullValue());
    ask(Api.member(seoul), kim, mai, null).statusCode(201);
  }

  @Test
  @DisplayName("E5: of two who ask each other at once one is told of the other's request")
  void two_who_ask_each_other_at_once_have_one_request() throws Exception {
    List<Integer> statuses =
        AtOnce.statuses(
            6,
            i ->
                i % 2 == 0
                    ? ask(Api.member(hanoi), mai, kim, null)
                    : ask(Api.member(seoul), kim, mai, null));

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @Test
  @DisplayName("E5: nobody has more requests than allowed, asked at once or not")
  void requests_are_limited() throws Exception {
    for (int i = 0; i < 18; i++) {
      GivenMeetings.request(
          event, mai, GivenMeetings.head(event, "City " + i), i < 4 ? "HIGH" : "LOW", "PENDING");
    }
    List<UUID> others = new ArrayList<>();
    for (int i = 18; i < 24; i++) {
      others.add(GivenMeetings.head(event, "City " + i));
    }

    assertThat(
            AtOnce.statuses(
                6, i -> ask(Api.member(hanoi), mai, others.get(i), i == 0 ? null : "HIGH")))
        .containsOnly(201, 409)
        .filteredOn(status -> status == 201)
        .hasSizeBetween(1, 2);
    assertThat(
            Database.number(
                "SELECT count(*) FROM meeting_request WHERE asking_id = ? AND priority = 'HIGH'",
                mai))
        .isLessThanOrEqualTo(5);
    ask(Api.member(hanoi), mai, others.get(0), "HIGH").statusCode(409);
  }

  @Test
  void everything_that_is_wrong_with_a_body_is_told_at_once() {
    Api.member(hanoi)
        .contentType(ContentType.JSON)
        .body(Map.of("askingId", mai, "priority", "URGENT", "message", " ", "table", 1))
        .post(ALL, event)
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_INPUT"))
        .body("errors", hasSize(4));
  }

  @Test
  void a_list_is_narrowed_and_takes_as_many_statements_whatever_its_length() throws Exception {
    UUID first = GivenMeetings.request(event, mai, kim, "NORMAL", "ACCEPTED");
    long few = CountedSql.during(() -> Api.secretariat().get(ALL, event).then().statusCode(200));
    for (int i = 0; i < 5; i++) {
      GivenMeetings.request(
          event, GivenMeetings.head(event, "City " + i), mai, "NORMAL", "PENDING");
    }
    long many = CountedSql.during(() -> Api.secretariat().get(ALL, event).then().statusCode(200));

    assertThat(few).isEqualTo(2);
    assertThat(many).isEqualTo(few);
    Api.member(hanoi)
        .get(ALL + "?state=ACCEPTED&count=true", event)
        .then()
        .body("items.id", contains(first.toString()), "total", equalTo(1));
    Api.member(hanoi)
        .get(ALL + "?askedId=" + mai + "&limit=2", event)
        .then()
        .body("items", hasSize(2), "next", notNullValue());
    Api.member(hanoi).get(ALL + "?askingId=" + mai, event).then().body("items", hasSize(1));
    Api.member(seoul).get(ALL + "?participantId=" + kim, event).then().body("items", hasSize(1));
  }

  private ValidatableResponse ask(
      RequestSpecification caller, UUID asking, UUID asked, String priority) {
    Map<String, Object> wish = new HashMap<>(Map.of("askingId", asking, "askedId", asked));
    if (priority != null) {
      wish.put("priority", priority);
    }
    return caller.contentType(ContentType.JSON).body(wish).post(ALL, event).then();
  }
}
