package org.wego.events.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.AtOnce;

@QuarkusTest
class MeetingPlacesTest extends EventsTest {

  private static final String TABLES = "/api/v1/events/{id}/meeting-tables";
  private static final String SLOTS = "/api/v1/events/{id}/meeting-slots";

  private UUID event;

  @BeforeEach
  void an_assembly_is_to_come() {
    event = Given.assembly();
  }

  @Test
  @DisplayName("E5: tables are numbered on, and a number is never given again")
  void tables_are_numbered_on() {
    List<String> first = tables(2).statusCode(201).extract().path("items.id");
    Api.secretariat().delete(TABLES + "/{tableId}", event, first.get(1)).then().statusCode(204);
    Api.secretariat().delete(TABLES + "/{tableId}", event, first.get(1)).then().statusCode(404);

    tables(1).statusCode(201).body("items.number", contains(3));
    Api.secretariat().get(TABLES, event).then().body("items.number", contains(1, 3));
    tables(0).statusCode(400);
  }

  @Test
  @DisplayName("E5: a session for matchmaking is cut into slots")
  void a_session_is_cut_into_slots() {
    UUID hall = Given.room(event, "Hall", 200);
    UUID session = Given.session(event, "MATCHMAKING", hall, 9, null);

    slots(Map.of("sessionId", session, "minutes", 20, "pauseMinutes", 5))
        .statusCode(201)
        .body("items.localStartsAt", contains("2017-06-27T09:00", "2017-06-27T09:25"))
        .body("items.localEndsAt", contains("2017-06-27T09:20", "2017-06-27T09:45"))
        .body("items.startsAt[0]", equalTo("2017-06-27T05:00:00Z"));

    Database.execute("UPDATE session SET cancelled = true WHERE id = ?", session);
    Api.applicant("anybody")
        .get(SLOTS, event)
        .then()
        .statusCode(200)
        .body("items.sessionId", contains(session.toString(), session.toString()))
        .body("items.open", contains(false, false));
    Database.execute("DELETE FROM session WHERE id = ?", session);
    Api.secretariat()
        .get(SLOTS, event)
        .then()
        .body("items.sessionId", contains(nullValue(), nullValue()))
        .body("items.open", contains(false, false));
    UUID plenary = Given.session(event, "PLENARY", hall, 12, null);
    slots(Map.of("sessionId", plenary, "minutes", 20))
        .statusCode(422)
        .body("errors.pointer", contains("/sessionId"));
  }

  @Test
  @DisplayName("E5: a given time of the event is cut into slots, and slots never overlap")
  void slots_of_an_event_never_overlap() {
    given("2017-06-28T09:00", "2017-06-28T10:00", 30)
        .statusCode(201)
        .body("items", hasSize(2))
        .body("items.sessionId", contains(nullValue(), nullValue()));

    given("2017-06-28T09:45", "2017-06-28T11:00", 30)
        .statusCode(409)
        .body("code", equalTo("MEETING_SLOTS_OVERLAP"));
    given("2017-06-28T10:00", "2017-06-28T10:30", 30).statusCode(201);
    String last = Api.secretariat().get(SLOTS, event).then().extract().path("items[2].id");
    Api.secretariat().delete(SLOTS + "/{slotId}", event, last).then().statusCode(204);
    given("2017-06-28T10:10", "2017-06-28T10:40", 30).statusCode(201);
    Api.secretariat().delete(SLOTS + "/{slotId}", event, Ids.next()).then().statusCode(404);
  }

  @Test
  @DisplayName("E5: whoever cuts the same time at once, it is cut once")
  void the_same_time_is_cut_once() throws Exception {
    assertThat(AtOnce.statuses(6, i -> given("2017-06-28T09:00", "2017-06-28T10:00", 20)))
        .containsOnlyOnce(201)
        .containsOnly(201, 409);
    assertThat(Database.number("SELECT count(*) FROM meeting_slot")).isEqualTo(3);
  }

  @Test
  @DisplayName("E5: a time outside the event, too short or unclear is refused with all its faults")
  void impossible_slots_are_refused() {
    given("2017-06-30T09:00", "2017-06-30T10:00", 20)
        .statusCode(422)
        .body("code", equalTo("MEETING_SLOTS_IMPOSSIBLE"));
    given("2017-06-28T09:00", "2017-06-28T09:10", 20)
        .statusCode(422)
        .body("errors.pointer", contains("/minutes"));
    given("2017-06-28T10:00", "2017-06-28T09:00", 20)
        .statusCode(422)
        .body("errors.pointer", contains("/endsAt"));
    slots(Map.of("minutes", 20))
        .statusCode(400)
        .body("errors.pointer", contains("/startsAt", "/endsAt"));
    slots(Map.of("sessionId", Ids.next(), "startsAt", "2017-06-28T10:00", "minutes", 20))
        .statusCode(400);
  }

  @Test
  @DisplayName("E5: a time that the host's clocks skip is no time for meetings")
  void a_skipped_time_is_refused() {
    Database.execute(
        """
        UPDATE event SET time_zone = 'Europe/Paris', starts_on = '2017-03-25',
                         ends_on = '2017-03-27' WHERE id = ?
        """,
        event);

    given("2017-03-26T02:30", "2017-03-26T04:00", 20)
        .statusCode(422)
        .body("errors.pointer", contains("/startsAt"));
  }

  @Test
  @DisplayName("E5: nothing is provided for an event that was cancelled")
  void a_cancelled_event_has_no_matchmaking() {
    UUID cancelled = Given.event("FORUM", "CANCELLED");

    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("count", 1))
        .post(TABLES, cancelled)
        .then()
        .statusCode(409)
        .body("code", equalTo("MATCHMAKING_CLOSED"));
  }

  private ValidatableResponse tables(int count) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("count", count))
        .post(TABLES, event)
        .then();
  }

  private ValidatableResponse given(String startsAt, String endsAt, int minutes) {
    return slots(new HashMap<>(Map.of("startsAt", startsAt, "endsAt", endsAt, "minutes", minutes)));
  }

  private ValidatableResponse slots(Map<String, Object> cut) {
    return Api.secretariat().contentType(ContentType.JSON).body(cut).post(SLOTS, event).then();
  }
}
