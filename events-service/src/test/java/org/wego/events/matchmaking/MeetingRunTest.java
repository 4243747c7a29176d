package org.wego.events.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;

@QuarkusTest
class MeetingRunTest extends EventsTest {

  private static final String SCHEDULE = "/api/v1/events/{id}/meeting-schedule";

  @Inject MeetingWorker worker;

  private UUID event;

  @BeforeEach
  void an_assembly_is_to_come() {
    event = Given.assembly();
    TestClock.moveTo(LocalDate.of(2017, 6, 1));
  }

  @Test
  @DisplayName("E5: where tables are short, that is told as the reason")
  void short_tables_are_told() {
    List<UUID> people = GivenMeetings.heads(event, 4);
    GivenMeetings.tables(event, 1);
    GivenMeetings.slots(event, 9, 1);
    GivenMeetings.request(event, people.get(0), people.get(1), "HIGH", "ACCEPTED");
    GivenMeetings.accepted(event, people.get(2), people.get(3));

    Planning.plan(event)
        .body("result.priorities.placed", contains(1, 0, 0))
        .body("result.unplaced.reason", contains("TABLES_TAKEN"))
        .body("result.unplaced[0].freeSlots", equalTo(1));
  }

  @Test
  @DisplayName("E5: nobody is planned who is absent or in a session, and why a wish fails is told")
  void absences_and_sessions_are_heeded_and_what_fails_is_explained() {
    List<UUID> people = GivenMeetings.heads(event, 4);
    GivenMeetings.tables(event, 1);
    GivenMeetings.slots(event, 9, 2);
    UUID session = Given.session(event, "WORKSHOP", null, 9, 10);
    signUp(session, people.get(0));
    UUID inSession = GivenMeetings.accepted(event, people.get(0), people.get(1));
    GivenMeetings.absent(people.get(1), "2017-06-27T05:00:00Z", "2017-06-27T05:10:00Z");
    UUID placed = GivenMeetings.request(event, people.get(1), people.get(2), "HIGH", "ACCEPTED");
    GivenMeetings.absent(people.get(3), "2017-06-27T05:00:00Z", "2017-06-27T05:30:00Z");
    UUID othersMet = GivenMeetings.request(event, people.get(2), people.get(3), "LOW", "ACCEPTED");

    Planning.plan(event)
        .body("result.priorities.placed", contains(1, 0, 0))
        .body(
            "result.unplaced.find { it.requestId == '" + inSession + "' }.reason",
            equalTo("NO_COMMON_TIME"))
        .body(
            "result.unplaced.find { it.requestId == '" + othersMet + "' }",
            equalTo(
                Map.of(
                    "requestId",
                    othersMet.toString(),
                    "reason",
                    "OTHERS_MET",
                    "commonSlots",
                    1,
                    "freeSlots",
                    0)));
    assertThat(
            Database.number(
                """
                SELECT count(*) FROM scheduled_meeting
                 WHERE request_id = ? AND starts_at = '2017-06-27T05:30:00Z'
                """,
                placed))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("E5: 300 delegates x 40 slots x 60 tables are scheduled; the database agrees")
  void a_large_assembly_is_scheduled() {
    GivenMeetings.tables(event, 60);
    GivenMeetings.slots(event, 1, 40);
    GivenMeetings.crowd(event, 300, 10);

    Planning.plan(event)
        .body("result.participants", equalTo(300))
        .body("result.slots", equalTo(40), "result.tables", equalTo(60))
        .body("score", startsWith("0hard"));

    assertThat(drafted()).as("there is room for 2,400").isBetween(2_300L, 2_400L);
    assertThat(Database.number("SELECT count(*) FROM meeting_attendee")).isEqualTo(2 * drafted());
  }

  @Test
  @DisplayName("E5: without tables, slots or wishes there is nothing to plan; all of it is told")
  void nothing_to_plan() {
    Api.secretariat()
        .post(SCHEDULE, event)
        .then()
        .statusCode(422)
        .body("code", equalTo("MEETINGS_NOT_PLANNABLE"), "rule", equalTo("E5"))
        .body("errors.code", contains("TABLES_MISSING", "SLOTS_MISSING", "REQUESTS_MISSING"));
  }

  @Test
  @DisplayName("E5: however many ask at once, one run is under way at a time")
  void one_run_at_a_time() throws Exception {
    ready();
    UUID run = GivenMeetings.run(event, "1 hour");

    List<Integer> statuses =
        AtOnce.statuses(5, i -> Api.secretariat().post(SCHEDULE, event).then());

    assertThat(statuses).containsOnly(409);
    Api.secretariat()
        .post(SCHEDULE, event)
        .then()
        .body("code", equalTo("MEETING_RUN_UNDER_WAY"))
        .body("run", containsString(run.toString()));
  }

  @Test
  @DisplayName("E5: a run of a process that was killed is taken up by another one")
  void a_run_survives_the_end_of_its_process() {
    ready();
    UUID run = GivenMeetings.run(event, "-1 second");
    UUID inWork = GivenMeetings.run(Given.assembly(5), "1 hour");

    worker.takeUnclaimed();

    Planning.ended(event, run.toString())
        .body("state", equalTo("COMPLETED"))
        .body("attempts", greaterThan(1));
    assertThat(Database.number("SELECT attempts FROM meeting_run WHERE id = ?", inWork))
        .as("a run whose process may be at it is left alone")
        .isEqualTo(1);
  }

  private void ready() {
    List<UUID> people = GivenMeetings.heads(event, 2);
    GivenMeetings.tables(event, 1);
    GivenMeetings.slots(event, 9, 1);
    GivenMeetings.accepted(event, people.get(0), people.get(1));
  }

  private long drafted() {
    return Database.number("SELECT count(*) FROM meeting WHERE event_id = ?", event);
  }

  private void signUp(UUID session, UUID participant) {
    Database.execute(
        """
        INSERT INTO session_sign_up (id, event_id, session_id, participant_id, number, state,
                                     starts_at, ends_at, session_cancelled, signed_up_at,
                                     signed_up_by, confirmed_at)
        SELECT gen_random_uuid(), event_id, id, ?, 1, 'CONFIRMED', starts_at, ends_at, cancelled,
               now(), 'user', now()
          FROM session WHERE id = ?
        """,
        participant,
        session);
  }
}
