package org.wego.events.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
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

/** Nobody is in a session and at a table at the same time (E3, E5). */
@QuarkusTest
class MeetingClashTest extends EventsTest {

  private static final String SESSION = "/api/v1/events/{id}/sessions/{sessionId}";

  private UUID event;
  private List<UUID> people;
  private UUID table;
  private List<UUID> slots;
  private UUID wish;

  @BeforeEach
  void two_people_want_to_meet() {
    TestClock.moveTo(LocalDate.of(2017, 6, 1));
    event = Given.assembly();
    people = GivenMeetings.heads(event, 2);
    table = GivenMeetings.tables(event, 1).get(0);
    slots = GivenMeetings.slots(event, 9, 3);
    wish = GivenMeetings.accepted(event, people.get(0), people.get(1));
  }

  @Test
  @DisplayName("E5: nobody signs up for a session at the time of a published meeting")
  void nobody_signs_up_at_the_time_of_a_meeting() {
    meetAtNine("PUBLISHED");
    UUID nine = session("WORKSHOP", 9);

    signUp(nine, people.get(0))
        .statusCode(409)
        .body(
            "code",
            equalTo("SIGN_UP_MEETING"),
            "existing",
            endsWith("/participants/" + people.get(0) + "/meetings"));
    signUp(session("WORKSHOP", 10), people.get(0)).statusCode(201);
    signUp(session("MATCHMAKING", 9), people.get(1)).statusCode(201);
    Database.execute("UPDATE meeting_table SET removed_at = now()");
    signUp(nine, people.get(0)).statusCode(201);
  }

  @Test
  @DisplayName("E5: a meeting of a draft, or one that is over, stands in nobody's way")
  void other_meetings_are_in_nobodys_way() {
    meetAtNine("DRAFT");
    signUp(session("WORKSHOP", 9), people.get(0)).statusCode(201);
    Database.execute(
        "UPDATE meeting_schedule SET state = 'PUBLISHED', published_at = now(),"
            + " published_by = 'secretariat'");
    UUID late = session("WORKSHOP", 9);
    Database.execute(
        "UPDATE session SET starts_at = starts_at + interval '15 minutes' WHERE id = ?", late);
    TestClock.moveTo(Instant.parse("2017-06-27T05:10:00Z"));
    signUp(late, people.get(1)).statusCode(409).body("code", equalTo("SIGN_UP_MEETING"));
    Database.execute(
        "UPDATE session SET starts_at = starts_at + interval '10 minutes' WHERE id = ?", late);
    TestClock.moveTo(Instant.parse("2017-06-27T05:21:00Z"));
    signUp(late, people.get(1)).statusCode(201);
  }

  @Test
  @DisplayName(
      "E5: whoever waits for a place and has a meeting by now is passed over, until it goes")
  void who_has_a_meeting_is_passed_over() {
    UUID nine = session("WORKSHOP", 9, 1);
    List<UUID> others = GivenMeetings.heads(event, 2);
    String place = signUp(nine, others.get(0)).statusCode(201).extract().path("id");
    signUp(nine, people.get(0)).statusCode(201).body("state", equalTo("WAITING"));
    signUp(nine, others.get(1)).statusCode(201).body("state", equalTo("WAITING"));
    meetAtNine("PUBLISHED");

    Api.secretariat()
        .contentType(ContentType.JSON)
        .post(SESSION + "/sign-ups/{signUpId}/cancellation", event, nine, place)
        .then()
        .statusCode(200);

    states(nine, "CANCELLED", "WAITING", "CONFIRMED");
    Api.secretariat()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("capacity", 2))
        .patch(SESSION, event, nine)
        .then()
        .statusCode(200);
    states(nine, "CANCELLED", "WAITING", "CONFIRMED");
    GivenMeetings.schedule(event, "DRAFT");
    Planning.publish(event).statusCode(200).body("meetings", equalTo(0));
    states(nine, "CANCELLED", "CONFIRMED", "CONFIRMED");
  }

  @Test
  @DisplayName("E5: whoever was passed over for a meeting gets the free place when that is off")
  void a_meeting_that_is_off_lets_who_waits_in() {
    UUID nine = session("WORKSHOP", 9, 1);
    String place =
        signUp(nine, GivenMeetings.head(event, "Lyon")).statusCode(201).extract().path("id");
    signUp(nine, people.get(0)).statusCode(201).body("state", equalTo("WAITING"));
    meetAtNine("PUBLISHED");
    Api.secretariat()
        .contentType(ContentType.JSON)
        .post(SESSION + "/sign-ups/{signUpId}/cancellation", event, nine, place)
        .then()
        .statusCode(200);
    states(nine, "CANCELLED", "WAITING");

    GivenMeetings.self(people.get(1))
        .post("/api/v1/events/{id}/meeting-requests/{rid}/declination", event, wish)
        .then()
        .statusCode(200);

    states(nine, "CANCELLED", "CONFIRMED");
    Planning.settled(event);
  }

  @Test
  @DisplayName("E5: a session is not moved to the time of a meeting of who has a place in it")
  void a_session_is_not_moved_to_the_time_of_a_meeting() {
    UUID ten = session("WORKSHOP", 11);
    signUp(ten, people.get(0)).statusCode(201);
    meetAtNine("PUBLISHED");

    change(ten, Map.of("startsAt", "2017-06-27T09:00", "endsAt", "2017-06-27T10:00"))
        .statusCode(409)
        .body("code", equalTo("SIGN_UPS_IN_THE_WAY"));
    change(ten, Map.of("startsAt", "2017-06-27T12:00", "endsAt", "2017-06-27T13:00"))
        .statusCode(200);
  }

  @Test
  @DisplayName("E5: a draft with a meeting at which somebody is elsewhere is not published")
  void a_draft_with_somebody_elsewhere_is_not_published() {
    meetAtNine("DRAFT");
    signUp(session("WORKSHOP", 9), people.get(0)).statusCode(201);
    Planning.publish(event).statusCode(409).body("code", equalTo("MEETING_DRAFT_OUTDATED"));

    Planning.planAndPublish(event);

    Api.secretariat()
        .get("/api/v1/events/{id}/meetings", event)
        .then()
        .body("items.localStartsAt", contains("2017-06-27T10:00"));
  }

  @Test
  @DisplayName("E5: a draft with a meeting at which somebody is absent is not published")
  void a_draft_with_somebody_absent_is_not_published() {
    meetAtNine("DRAFT");
    GivenMeetings.absent(people.get(1), "2017-06-27T05:10:00Z", "2017-06-27T06:00:00Z");

    Planning.publish(event).statusCode(409).body("code", equalTo("MEETING_DRAFT_OUTDATED"));
  }

  private void meetAtNine(String state) {
    GivenMeetings.meeting(GivenMeetings.schedule(event, state), wish, slots.get(0), table);
  }

  private UUID session(String type, int hour) {
    return session(type, hour, 5);
  }

  private UUID session(String type, int hour, int capacity) {
    return Given.session(event, type, null, hour, capacity);
  }

  private ValidatableResponse signUp(UUID session, UUID participant) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("participantId", participant))
        .post(SESSION + "/sign-ups", event, session)
        .then();
  }

  private ValidatableResponse change(UUID session, Map<String, ?> change) {
    return Api.secretariat()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(change)
        .patch(SESSION, event, session)
        .then();
  }

  /** In the order in which people signed up. */
  private static void states(UUID session, String... states) {
    assertThat(
            Database.texts(
                "SELECT state FROM session_sign_up WHERE session_id = ? ORDER BY number", session))
        .containsExactly(states);
  }
}
