package org.wego.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.testkit.StatementCounter;
import org.wego.platform.testkit.TestClock;

@QuarkusTest
class EventTest extends EventsTest {

  private static final String EVENTS = "/api/v1/events";

  @Test
  @DisplayName("E1: an event begins with what is configured, and with its host's city")
  void an_event_begins_with_what_is_configured() {
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    plan(
            Api.secretariat(),
            Map.of(
                "type",
                "TRAINING",
                "title",
                "Seoul Program 2016",
                "series",
                "Seoul Program",
                "hostMemberId",
                seoul,
                "year",
                2016,
                "coOrganizers",
                List.of("World Bank"),
                "membersOnly",
                true))
        .statusCode(201)
        .body("state", equalTo("DRAFT"))
        .body("hostCity", equalTo("Seoul"))
        .body("country", equalTo("KR"))
        .body("timeZone", equalTo("Asia/Seoul"))
        .body("organizer", equalTo("SECRETARIAT"))
        .body("coOrganizers", contains("World Bank"))
        .body("delegationQuota", equalTo(10))
        .body("startsOn", nullValue());
  }

  @Test
  @DisplayName("E1, M11: all that an event cannot be is told at once")
  void all_faults_are_told_at_once() {
    plan(
            Api.secretariat(),
            body(
                "type", "CONFERENCE",
                "title", "A conference",
                "state", "SCHEDULED",
                "year", 2016,
                "startsOn", "2017-06-29",
                "endsOn", "2017-06-27",
                "hostMemberId", UUID.randomUUID(),
                "membersOnly", true,
                "coOrganizers", List.of("ITU", "ITU"),
                "intervalReason", "None",
                "registrationOpensAt", "2017-05-01T00:00:00Z",
                "registrationClosesAt", "2017-05-01T00:00:00Z"))
        .statusCode(422)
        .body("code", equalTo("EVENT_UNFIT"))
        .body("rule", equalTo("E1"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/endsOn",
                "/year",
                "/hostMemberId",
                "/membersOnly",
                "/coOrganizers",
                "/intervalReason",
                "/registrationClosesAt"));
    plan(
            Api.secretariat(),
            Map.of("type", "FORUM", "title", "A forum", "year", 2017, "state", "SCHEDULED"))
        .statusCode(422)
        .body("errors.pointer", contains("/startsOn", "/endsOn"));
    plan(Api.secretariat(), Map.of("type", "FORUM", "title", " ", "timeZone", "Mars/Olympus"))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/title", "/timeZone"));
  }

  @Test
  @DisplayName("E1: an event is in years that are known, and no longer than a year")
  void an_event_is_in_years_that_are_known() {
    for (String day : List.of("1999-05-01", "2201-01-01")) {
      plan(Api.secretariat(), Map.of("type", "FORUM", "title", "F", "startsOn", day, "endsOn", day))
          .statusCode(422)
          .body("code", equalTo("EVENT_UNFIT"), "errors.pointer", contains("/startsOn"));
    }
    plan(
            Api.secretariat(),
            body("type", "FORUM", "title", "F", "startsOn", "2016-01-01", "endsOn", "2017-01-01"))
        .statusCode(422)
        .body("errors.pointer", contains("/endsOn"));
    plan(
            Api.secretariat(),
            body("type", "FORUM", "title", "F", "startsOn", "2016-01-01", "endsOn", "2016-12-31"))
        .statusCode(201);
  }

  @Test
  @DisplayName("E1: what was held is not called off")
  void what_was_held_is_not_called_off() {
    UUID id = Given.event("FORUM", "PUBLISHED");
    // The 29th has ended in Ulyanovsk.
    TestClock.moveTo(Instant.parse("2017-06-29T20:00:00Z"));
    cancel(id).statusCode(409).body("code", equalTo("EVENT_OVER"));
    cancel(Given.event("FORUM", "DRAFT")).statusCode(200);
    TestClock.moveTo(Instant.parse("2017-06-29T19:30:00Z"));
    cancel(id).statusCode(200);
  }

  @Test
  @DisplayName("E1: an event is drafted, scheduled, published and called off, each once")
  void the_steps_of_an_event() {
    TestClock.moveTo(Instant.parse("2017-06-01T00:00:00Z"));
    UUID id = planned(body("type", "FORUM", "title", "A forum", "year", 2017));
    step(id, "publication").statusCode(409).body("code", equalTo("EVENT_STATE"));
    step(id, "scheduling").statusCode(422).body("code", equalTo("EVENT_UNFIT"));
    change(id, "*", body("startsOn", "2018-01-10", "endsOn", "2018-01-11"))
        .statusCode(200)
        .body("year", equalTo(2018));
    step(id, "scheduling").statusCode(200).body("state", equalTo("SCHEDULED"));
    step(id, "publication").statusCode(200).body("state", equalTo("PUBLISHED"));
    step(id, "publication").statusCode(409);
    cancel(id).statusCode(200).body("cancellationReason", equalTo("A storm"));
    cancel(id).statusCode(409).body("code", equalTo("EVENT_STATE"));
    change(id, "*", Map.of("title", "Another")).statusCode(409);
    Api.anyone().get(EVENTS + "/" + id).then().statusCode(200).body("state", equalTo("CANCELLED"));
  }

  @Test
  @DisplayName("E1: a draft is its organizer's business, even when it was called off")
  void a_draft_is_its_organizers_business() {
    UUID draft =
        UUID.fromString(
            plan(
                    Api.regionalOffice("ASIA"),
                    body("type", "FORUM", "title", "Forum of Chengdu", "year", 2017))
                .statusCode(201)
                .body("organizer", equalTo("REGIONAL_OFFICE"))
                .body("organizingRegion", equalTo("ASIA"))
                .extract()
                .path("id"));
    UUID known = Given.event("SEMINAR", "SCHEDULED");

    for (int round = 0; round < 2; round++) {
      Api.anyone().get(EVENTS + "/" + draft).then().statusCode(404);
      Api.regionalOffice("EUROPE").get(EVENTS + "/" + draft).then().statusCode(404);
      Api.regionalOffice("ASIA").get(EVENTS + "/" + draft).then().statusCode(200);
      Api.anyone()
          .get(EVENTS + "?count=true")
          .then()
          .body("items.id", contains(known.toString()), "total", equalTo(1));
      Api.regionalOffice("EUROPE").get(EVENTS).then().body("items.id", contains(known.toString()));
      Api.regionalOffice("ASIA")
          .get(EVENTS)
          .then()
          .body("items.id", containsInAnyOrder(known.toString(), draft.toString()));
      if (round == 0) {
        cancel(draft).statusCode(200);
      }
    }
  }

  @Test
  @DisplayName("E1, G4: a Regional Office runs the events of its own region only")
  void a_regional_office_runs_its_own_events() {
    UUID assembly = Given.assembly();
    RequestSpecification asia = Api.regionalOffice("ASIA");
    plan(asia, Map.of("type", "FORUM", "title", "F", "year", 2017, "organizingRegion", "EUROPE"))
        .statusCode(403);
    plan(asia, Map.of("type", "GENERAL_ASSEMBLY", "title", "A", "year", 2020))
        .statusCode(422)
        .body("errors.pointer", contains("/organizingRegion"));
    Api.regionalOffice("ASIA")
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("title", "Ours"))
        .patch(EVENTS + "/" + assembly)
        .then()
        .statusCode(403);
    UUID own =
        UUID.fromString(
            plan(Api.regionalOffice("ASIA"), body("type", "FORUM", "title", "F", "year", 2017))
                .extract()
                .path("id"));
    Api.regionalOffice("ASIA")
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("organizingRegion", "AFRICA"))
        .patch(EVENTS + "/" + own)
        .then()
        .statusCode(403);
  }

  @Test
  @DisplayName("E1: an event is changed by who has seen its version")
  void an_event_is_changed_by_who_has_seen_its_version() {
    UUID id = Given.event("SEMINAR", "SCHEDULED");
    String tag = Api.anyone().get(EVENTS + "/" + id).getHeader("ETag");
    change(id, null, Map.of("title", "A")).statusCode(428);
    change(id, tag, Map.of("title", "A", "theme", "B")).statusCode(200).body("theme", equalTo("B"));
    change(id, tag, Map.of("title", "C")).statusCode(412);
    change(id, "*", Map.of("type", "FORUM"))
        .statusCode(400)
        .body("errors.code", contains("UNKNOWN_FIELD"));
    change(id, "*", body("startsOn", null, "endsOn", null, "year", 2017))
        .statusCode(422)
        .body("errors.pointer", contains("/startsOn", "/endsOn"));
  }

  @Test
  @DisplayName("E3, E4: an event moves with its sessions, and stays as large as what is taken")
  void an_event_keeps_room_for_its_programme_and_delegations() {
    UUID id = Given.assembly();
    Given.session(id, "PLENARY", Given.room(id, "Hall", 300), 9, null);
    UUID delegation = Given.delegation(id, Given.member("Seoul", "KR", "ASIA"));
    Given.participant(delegation, "HEAD", "Kim Min-ji");
    Given.participant(delegation, "DELEGATE", "Lee Jun");

    change(id, "*", Map.of("startsOn", "2017-06-28"))
        .statusCode(409)
        .body("code", equalTo("EVENT_PROGRAMME_OUTSIDE"));
    change(id, "*", Map.of("timeZone", "Europe/Samara"))
        .statusCode(409)
        .body("code", equalTo("EVENT_PROGRAMME_ZONE"));
    change(id, "*", Map.of("capacity", 1))
        .statusCode(409)
        .body("code", equalTo("EVENT_CAPACITY_TAKEN"));
    change(id, "*", Map.of("capacity", 2)).statusCode(200);
  }

  @Test
  @DisplayName("E1: the list is narrowed, ordered and read in one statement")
  void the_list_is_narrowed_and_ordered() throws Exception {
    UUID assembly = Given.assembly();
    UUID seminar = Given.event("SEMINAR", "CANCELLED");
    Database.execute(
        "UPDATE event SET year = 2016, starts_on = '2016-03-01', ends_on = '2016-03-02',"
            + " series = 'Jeju' WHERE id = ?",
        seminar);

    assertThat(
            StatementCounter.during(
                () ->
                    Api.anyone()
                        .get(EVENTS + "?limit=1")
                        .then()
                        .body("items.id", contains(assembly.toString()))))
        .isEqualTo(1);
    for (String filter :
        List.of("year=2016", "series=Jeju", "type=SEMINAR", "state=CANCELLED", "to=2017-01-01")) {
      Api.anyone().get(EVENTS + "?" + filter).then().body("items.id", contains(seminar.toString()));
    }
    Api.anyone()
        .get(EVENTS + "?from=2017-06-29&country=RU")
        .then()
        .body("items.id", contains(assembly.toString()));
    assertThat(Api.anyone().accept("text/csv").get(EVENTS).then().extract().asString())
        .contains("General Assembly 4");
  }

  private static Map<String, Object> body(Object... pairs) {
    Map<String, Object> body = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      body.put((String) pairs[i], pairs[i + 1]);
    }
    return body;
  }

  private static UUID planned(Map<String, Object> body) {
    return UUID.fromString(plan(Api.secretariat(), body).statusCode(201).extract().path("id"));
  }

  private static ValidatableResponse plan(RequestSpecification caller, Map<String, ?> body) {
    return caller.contentType(ContentType.JSON).body(body).post(EVENTS).then();
  }

  private static ValidatableResponse change(UUID id, String tag, Map<String, ?> patch) {
    RequestSpecification request =
        Api.secretariat().contentType("application/merge-patch+json").body(patch);
    return (tag == null ? request : request.header("If-Match", tag))
        .patch(EVENTS + "/" + id)
        .then();
  }

  private static ValidatableResponse step(UUID id, String step) {
    return Api.secretariat().post(EVENTS + "/" + id + "/" + step).then();
  }

  private static ValidatableResponse cancel(UUID id) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "A storm"))
        .post(EVENTS + "/" + id + "/cancellation")
        .then();
  }
}
