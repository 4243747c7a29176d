package org.wego.events.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.delegation.PersonErased;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenMeetings;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.TestClock;

@QuarkusTest
class MeetingScheduleTest extends EventsTest {

  private static final String SCHEDULE = "/api/v1/events/{id}/meeting-schedule";
  private static final String MEETINGS = "/api/v1/events/{id}/meetings";
  private static final String OWN = "/api/v1/events/{id}/participants/{participantId}/meetings";

  @Inject Event<PersonErased> erased;

  private UUID event;

  @BeforeEach
  void an_assembly_is_to_come() {
    event = Given.assembly();
    TestClock.moveTo(LocalDate.of(2017, 6, 1));
  }

  @Test
  @DisplayName("E5: what both accepted is scheduled, nobody and no table twice at a time")
  void wishes_are_scheduled() {
    List<UUID> people = GivenMeetings.heads(event, 8);
    GivenMeetings.tables(event, 2);
    GivenMeetings.slots(event, 9, 6);
    for (int i = 0; i < 8; i++) {
      GivenMeetings.accepted(event, people.get(i), people.get((i + 1) % 8));
    }
    UUID pending = GivenMeetings.request(event, people.get(0), people.get(4), "HIGH", "PENDING");

    Planning.plan(event)
        .body("result.participants", equalTo(8))
        .body("result.priorities.placed", contains(0, 8, 0))
        .body("result.changes.added", equalTo(8))
        .body("result.unplaced", hasSize(0))
        .body("score", equalTo("0hard/0soft"));

    assertThat(meetings("DRAFT")).isEqualTo(8);
    assertThat(
            Database.number(
                """
                SELECT count(*) FROM (
                  SELECT FROM meeting_attendee GROUP BY slot_id, participant_id
                  HAVING count(*) > 1) twice
                """))
        .isZero();
    assertThat(Database.number("SELECT count(*) FROM meeting WHERE request_id = ?", pending))
        .isZero();
    Api.secretariat().get(SCHEDULE, event).then().statusCode(404);
  }

  @Test
  @DisplayName("E5: people go by what is published, each by the own list")
  void each_delegate_has_a_list() throws Exception {
    UUID hanoi = Given.member("Hanoi", "VN", "ASIA");
    UUID mai = Given.participant(Given.delegation(event, hanoi), "HEAD", "Tran Thi Mai");
    List<UUID> others = GivenMeetings.heads(event, 3);
    GivenMeetings.tables(event, 2);
    GivenMeetings.slots(event, 9, 3);
    others.forEach(other -> GivenMeetings.accepted(event, mai, other));
    Planning.plan(event);
    Api.member(hanoi).get(OWN, event, mai).then().statusCode(200).body("items", hasSize(0));
    Api.member(hanoi).get(MEETINGS + "?version=DRAFT", event).then().statusCode(404);

    Planning.publish(event)
        .statusCode(200)
        .body("meetings", equalTo(3), "participants", equalTo(4), "fallenAway", equalTo(0));

    GivenMeetings.self(mai)
        .get(OWN, event, mai)
        .then()
        .statusCode(200)
        .body(
            "items.localStartsAt",
            contains("2017-06-27T09:00", "2017-06-27T09:30", "2017-06-27T10:00"))
        .body("items.table", contains(1, 1, 1))
        .body("items.takesPlace", contains(true, true, true))
        .body("items.with.organization", containsInAnyOrder("City 0", "City 1", "City 2"));
    GivenMeetings.self(others.get(0)).get(OWN, event, mai).then().statusCode(404);
    GivenMeetings.self(others.get(0))
        .get(MEETINGS, event)
        .then()
        .body("items", hasSize(1), "items[0].asking.name", equalTo("Tran Thi Mai"));
    Api.secretariat().get(MEETINGS + "?count=true", event).then().body("total", equalTo(3));
    Api.secretariat()
        .accept("text/csv")
        .get(MEETINGS, event)
        .then()
        .statusCode(200)
        .body(containsString("asking.organization"), containsString("Hanoi"));
    assertThat(
            CountedSql.during(() -> Api.secretariat().get(MEETINGS, event).then().statusCode(200)))
        .isEqualTo(2);
    Planning.publish(event).statusCode(409).body("code", equalTo("MEETING_DRAFT_MISSING"));
  }

  @Test
  @DisplayName("E5: when a request is withdrawn, the next draft keeps the others where they are")
  void a_withdrawn_request_makes_a_new_draft() {
    List<UUID> people = GivenMeetings.heads(event, 6);
    GivenMeetings.tables(event, 1);
    GivenMeetings.slots(event, 9, 3);
    UUID first = GivenMeetings.accepted(event, people.get(0), people.get(1));
    GivenMeetings.accepted(event, people.get(0), people.get(2));
    GivenMeetings.accepted(event, people.get(3), people.get(4));
    UUID left = GivenMeetings.request(event, people.get(4), people.get(5), "LOW", "ACCEPTED");
    Planning.planAndPublish(event).body("result.unplaced.requestId", contains(left.toString()));

    GivenMeetings.self(people.get(0))
        .post("/api/v1/events/{id}/meeting-requests/{rid}/withdrawal", event, first)
        .then()
        .statusCode(200);
    Planning.settled(event);

    Api.secretariat()
        .get("/api/v1/events/{id}/meeting-runs", event)
        .then()
        .body("items[0].cause", equalTo("DROP_OUT"))
        .body("items[0].result.changes.kept", equalTo(2))
        .body("items[0].result.changes.moved", equalTo(0))
        .body("items[0].result.changes.added", equalTo(1))
        .body("items[0].result.changes.droppedOut", equalTo(1));
    Api.secretariat().get(SCHEDULE, event).then().body("fallenAway", equalTo(1));
    GivenMeetings.self(people.get(1))
        .get(OWN, event, people.get(1))
        .then()
        .body("items.takesPlace", contains(false));
    Planning.publish(event).statusCode(200).body("meetings", equalTo(3));
    assertThat(meetings("REPLACED")).isEqualTo(3);
  }

  @Test
  @DisplayName("E5: when somebody has no time any more, the next draft moves the meeting")
  void an_absence_makes_a_new_draft() {
    List<UUID> people = GivenMeetings.heads(event, 2);
    GivenMeetings.tables(event, 1);
    GivenMeetings.slots(event, 9, 2);
    GivenMeetings.accepted(event, people.get(0), people.get(1));
    Planning.planAndPublish(event);

    absence(people.get(0), "2017-06-27T14:00", "2017-06-27T15:00");
    assertThat(Database.number("SELECT count(*) FROM meeting_run")).isEqualTo(1);
    absence(people.get(0), "2017-06-27T09:00", "2017-06-27T09:20");
    Planning.settled(event);

    Api.secretariat()
        .get("/api/v1/events/{id}/meeting-runs", event)
        .then()
        .body("items.cause", contains("DROP_OUT", "REQUESTED"))
        .body("items[0].result.changes.moved", equalTo(1));
    GivenMeetings.self(people.get(1))
        .get(OWN, event, people.get(1))
        .then()
        .body("items.localStartsAt", contains("2017-06-27T09:00"))
        .body("items.takesPlace", contains(true));
    Planning.publish(event).statusCode(200);
    GivenMeetings.self(people.get(1))
        .get(OWN, event, people.get(1))
        .then()
        .body("items.localStartsAt", contains("2017-06-27T09:30"));
  }

  @Test
  @DisplayName("E5: when a delegation withdraws, its meetings fall away and others take the places")
  void a_delegation_that_drops_out_makes_a_new_draft() {
    UUID hanoi = Given.member("Hanoi", "VN", "ASIA");
    UUID delegation = Given.delegation(event, hanoi);
    UUID mai = Given.participant(delegation, "HEAD", "Tran Thi Mai");
    List<UUID> people = GivenMeetings.heads(event, 2);
    GivenMeetings.tables(event, 1);
    GivenMeetings.slots(event, 9, 1);
    GivenMeetings.request(event, mai, people.get(0), "HIGH", "ACCEPTED");
    GivenMeetings.accepted(event, people.get(0), people.get(1));
    Planning.planAndPublish(event).body("result.priorities.placed", contains(1, 0, 0));

    Api.member(hanoi)
        .contentType("application/json")
        .body(Map.of("reason", "Floods at home"))
        .post("/api/v1/events/{id}/delegations/{did}/withdrawal", event, delegation)
        .then()
        .statusCode(200);
    Planning.settled(event);

    Planning.publish(event).statusCode(200).body("meetings", equalTo(1));
    Api.secretariat()
        .get(MEETINGS, event)
        .then()
        .body("items[0].asked.organization", equalTo("City 1"));
  }

  @Test
  @DisplayName("E5: a meeting whose time has come stays, and nothing new is planned for that time")
  void what_has_begun_stays() {
    List<UUID> people = GivenMeetings.heads(event, 3);
    List<UUID> tables = GivenMeetings.tables(event, 2);
    List<UUID> slots = GivenMeetings.slots(event, 9, 2);
    UUID met = GivenMeetings.accepted(event, people.get(0), people.get(1));
    GivenMeetings.accepted(event, people.get(1), people.get(2));
    UUID published = GivenMeetings.schedule(event, "PUBLISHED");
    GivenMeetings.meeting(published, met, slots.get(0), tables.get(1));
    TestClock.moveTo(Instant.parse("2017-06-27T05:01:00Z"));

    Planning.plan(event)
        .body("result.slots", equalTo(1))
        .body("result.changes.kept", equalTo(1))
        .body("result.changes.added", equalTo(1));

    Api.secretariat()
        .get(MEETINGS + "?version=DRAFT", event)
        .then()
        .body("items.localStartsAt", contains("2017-06-27T09:00", "2017-06-27T09:30"))
        .body("items.table", contains(2, 1));
  }

  @Test
  @DisplayName("E5: a draft in which somebody has dropped out since is not published")
  void an_outdated_draft_is_not_published() {
    List<UUID> people = GivenMeetings.heads(event, 2);
    List<UUID> tables = GivenMeetings.tables(event, 1);
    GivenMeetings.slots(event, 9, 1);
    GivenMeetings.accepted(event, people.get(0), people.get(1));
    Planning.plan(event);

    Api.secretariat()
        .delete("/api/v1/events/{id}/meeting-tables/{tid}", event, tables.get(0))
        .then()
        .statusCode(204);

    Planning.publish(event).statusCode(409).body("code", equalTo("MEETING_DRAFT_OUTDATED"));
  }

  @Test
  @DisplayName("E5: when a person is erased, what he or she said goes, and the place to others")
  void an_erased_person_is_forgotten() {
    List<UUID> people = GivenMeetings.heads(event, 2);
    GivenMeetings.tables(event, 1);
    GivenMeetings.slots(event, 9, 1);
    UUID request = GivenMeetings.accepted(event, people.get(0), people.get(1));
    Database.execute("UPDATE meeting_request SET message = 'About me' WHERE id = ?", request);
    GivenMeetings.absent(people.get(0), "2017-06-29T05:00:00Z", "2017-06-29T06:00:00Z");
    Planning.planAndPublish(event).body("result.priorities.placed", contains(0, 1, 0));
    Database.execute(
        """
        UPDATE participant SET erased_at = now(), name = NULL, email = NULL, position = NULL,
                               subject = NULL WHERE id = ?
        """,
        people.get(0));

    QuarkusTransaction.requiringNew()
        .run(() -> erased.fire(new PersonErased(event, people.get(0))));
    Planning.settled(event);

    assertThat(Database.number("SELECT count(*) FROM meeting_profile")).isZero();
    assertThat(Database.number("SELECT count(*) FROM meeting_absence")).isZero();
    assertThat(Database.number("SELECT count(*) FROM meeting_request WHERE message IS NOT NULL"))
        .isZero();
    assertThat(meetings("DRAFT")).isZero();
    GivenMeetings.self(people.get(1))
        .get(OWN, event, people.get(1))
        .then()
        .body("items.takesPlace", contains(false))
        .body("items[0].with.name", nullValue())
        .body("items[0].with.organization", equalTo("City 0"));
  }

  @Test
  @DisplayName("E5: the database itself has nobody and no table twice at a time")
  void the_database_refuses_double_bookings() {
    List<UUID> people = GivenMeetings.heads(event, 4);
    List<UUID> tables = GivenMeetings.tables(event, 2);
    List<UUID> slots = GivenMeetings.slots(event, 9, 1);
    UUID first = GivenMeetings.accepted(event, people.get(0), people.get(1));
    UUID sameTable = GivenMeetings.accepted(event, people.get(2), people.get(3));
    UUID samePerson = GivenMeetings.accepted(event, people.get(1), people.get(2));
    UUID schedule = GivenMeetings.schedule(event, "DRAFT");
    GivenMeetings.meeting(schedule, first, slots.get(0), tables.get(0));

    assertThatThrownBy(
            () -> GivenMeetings.meeting(schedule, sameTable, slots.get(0), tables.get(0)))
        .hasStackTraceContaining("uq_meeting_table");
    assertThatThrownBy(
            () -> GivenMeetings.meeting(schedule, samePerson, slots.get(0), tables.get(1)))
        .hasStackTraceContaining("uq_meeting_attendee");
  }

  private void absence(UUID participant, String startsAt, String endsAt) {
    GivenMeetings.self(participant)
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(Map.of("absences", List.of(Map.of("startsAt", startsAt, "endsAt", endsAt))))
        .patch("/api/v1/events/{id}/participants/{pid}/meeting-profile", event, participant)
        .then()
        .statusCode(200);
  }

  private long meetings(String state) {
    return Database.number(
        "SELECT count(*) FROM scheduled_meeting WHERE event_id = ? AND schedule_state = ?",
        event,
        state);
  }
}
