package org.wego.events.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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
import org.wego.events.testing.GivenMeetings;
import org.wego.platform.testkit.TestClock;

/** Published meetings that lose their slot or table are planned again (E5). */
@QuarkusTest
class MeetingPlacesGoneTest extends EventsTest {

  private static final String SESSION = "/api/v1/events/{id}/sessions/{sessionId}";

  private UUID event;
  private UUID session;
  private List<UUID> tables;
  private List<UUID> slots;

  @BeforeEach
  void two_people_are_to_meet_in_a_session() {
    TestClock.moveTo(LocalDate.of(2017, 6, 1));
    event = Given.assembly();
    session = Given.session(event, "MATCHMAKING", null, 9, null);
    List<UUID> people = GivenMeetings.heads(event, 2);
    tables = GivenMeetings.tables(event, 2);
    slots = GivenMeetings.slots(event, 9, 3);
    Database.execute(
        "UPDATE meeting_slot SET of_session = true, session_id = ? WHERE id = ?",
        session,
        slots.get(0));
    GivenMeetings.meeting(
        GivenMeetings.schedule(event, "PUBLISHED"),
        GivenMeetings.accepted(event, people.get(0), people.get(1)),
        slots.get(0),
        tables.get(0));
  }

  @Test
  @DisplayName("E5: of a slot that is taken away")
  void of_a_slot_that_is_taken_away() {
    delete("meeting-slots", slots.get(2));
    plannedAgain(0);
    delete("meeting-slots", slots.get(0));
    plannedAgain(1);

    Planning.publish(event).statusCode(200);
    Api.secretariat()
        .get("/api/v1/events/{id}/meetings", event)
        .then()
        .body("items.localStartsAt", contains("2017-06-27T09:30"));
  }

  @Test
  @DisplayName("E5: of a table that is taken away")
  void of_a_table_that_is_taken_away() {
    delete("meeting-tables", tables.get(1));
    plannedAgain(0);
    delete("meeting-tables", tables.get(0));
    plannedAgain(1);
  }

  @Test
  @DisplayName("E5: of a session that is called off")
  void of_a_session_that_is_called_off() {
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "A storm"))
        .post(SESSION + "/cancellation", event, session)
        .then()
        .statusCode(200);
    plannedAgain(1);
  }

  @Test
  @DisplayName("E5: of a session that is removed")
  void of_a_session_that_is_removed() {
    Api.secretariat().delete(SESSION, event, session).then().statusCode(204);
    plannedAgain(1);
  }

  @Test
  @DisplayName("E5: of a session that moves, not of one that is called something else")
  void of_a_session_that_moves() {
    change(Map.of("title", "Speed dating")).statusCode(200);
    plannedAgain(0);
    change(Map.of("startsAt", "2017-06-27T14:00", "endsAt", "2017-06-27T15:00")).statusCode(200);
    plannedAgain(1);
  }

  @Test
  @DisplayName("E5: the list of runs leaves the wishes without a place to the single run")
  void the_list_leaves_them_to_the_single_run() {
    List<UUID> others = GivenMeetings.heads(event, 2);
    GivenMeetings.absent(others.get(0), "2017-06-27T00:00:00Z", "2017-06-28T00:00:00Z");
    GivenMeetings.accepted(event, others.get(0), others.get(1));
    Planning.plan(event).body("result.unplaced", hasSize(1));

    Api.secretariat()
        .queryParam("sort", "requestedAt")
        .get("/api/v1/events/{id}/meeting-runs", event)
        .then()
        .statusCode(200)
        .body("items[0].result", not(hasKey("unplaced")))
        .body("items[0].result.participants", equalTo(4));
  }

  private void delete(String places, UUID id) {
    Api.secretariat()
        .delete("/api/v1/events/{id}/" + places + "/{place}", event, id)
        .then()
        .statusCode(204);
  }

  private ValidatableResponse change(Map<String, ?> change) {
    return Api.secretariat()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(change)
        .patch(SESSION, event, session)
        .then();
  }

  private void plannedAgain(int times) {
    Planning.settled(event);
    assertThat(Database.texts("SELECT cause FROM meeting_run WHERE requested_by <> 'secretariat'"))
        .hasSize(times)
        .allMatch("DROP_OUT"::equals);
  }
}
