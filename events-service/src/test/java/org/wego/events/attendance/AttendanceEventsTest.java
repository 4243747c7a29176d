package org.wego.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.delegation.Delegating;
import org.wego.events.event.HoldEvent;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.Meanwhile;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.Republications;
import org.wego.platform.testkit.TestClock;

/** What others are told of attendance (E4, M10). */
@QuarkusTest
class AttendanceEventsTest extends EventsTest {

  private static final String TOPIC = "wego.events.attendance.v1";

  @Inject AttendanceClock attendanceClock;
  @Inject SnapshotAttendance snapshots;
  @Inject HoldEvent holdEvent;
  @Inject Sql sql;

  private UUID seoul;
  private UUID assembly;

  @BeforeEach
  void an_assembly_takes_registrations() {
    seoul = Given.member("Seoul", "KR", "ASIA");
    assembly = Delegating.openAssembly();
  }

  @Test
  @DisplayName("E4, M10: others learn that a delegation is registered and attended, not who it is")
  void others_learn_that_a_delegation_attended() {
    UUID delegation = Delegating.approved(seoul, assembly, 2);
    TestClock.moveTo(Instant.parse("2017-06-27T05:00:00Z"));
    checkIn(delegation);

    List<KafkaEvents.Event> events =
        KafkaEvents.awaitOfKey(TOPIC, delegation, found -> found.size() == 2);

    assertThat(events)
        .extracting(event -> event.data().path("state").asText())
        .containsExactly("REGISTERED", "ATTENDED");
    assertThat(events)
        .extracting(event -> event.data().path("participants").asInt())
        .containsExactly(2, 1);
    assertThat(events).allSatisfy(event -> EventContracts.validate(event.type(), event.value()));
    assertThat(events.get(1).value()).contains(seoul.toString()).doesNotContain("Delegate 1");
  }

  @Test
  @DisplayName(
      "E4: a delegation that withdraws has cancelled; one that was never approved is untold")
  void a_withdrawal_cancels() {
    UUID delegation = Delegating.approved(seoul, assembly, 1);
    Delegating.withdraw(Api.member(seoul), assembly, delegation).statusCode(200);
    UUID never = Delegating.registered(Given.member("Hue", "VN", "ASIA"), assembly, 1);
    Delegating.withdraw(Api.secretariat(), assembly, never).statusCode(200);

    assertThat(attendance(delegation)).isEqualTo("CANCELLED");
    assertThat(Database.number("SELECT event_sequence FROM delegation WHERE id = ?", never))
        .isZero();
  }

  @Test
  @DisplayName("E4: when the event gets other days its attendances are told, and cancelled with it")
  void attendance_follows_the_event() {
    UUID delegation = Delegating.approved(seoul, assembly, 1);
    long version = Database.number("SELECT version FROM event WHERE id = ?", assembly);
    Api.secretariat()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("startsOn", "2017-06-28", "endsOn", "2017-06-30"))
        .patch("/api/v1/events/" + assembly)
        .then()
        .statusCode(200);
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "A storm"))
        .post("/api/v1/events/" + assembly + "/cancellation")
        .then()
        .statusCode(200);

    List<KafkaEvents.Event> events =
        KafkaEvents.awaitOfKey(TOPIC, delegation, found -> found.size() == 3);

    assertThat(events.get(1).data().path("startsOn").asText()).isEqualTo("2017-06-28");
    assertThat(events.get(2).data().path("state").asText()).isEqualTo("CANCELLED");
  }

  @Test
  @DisplayName("E4: once the event is over, who did not come was absent, and is told once")
  void who_did_not_come_was_absent() {
    UUID absent = Delegating.approved(seoul, assembly, 1);
    UUID there = Delegating.approved(Given.member("Hue", "VN", "ASIA"), assembly, 1);
    TestClock.moveTo(Instant.parse("2017-06-27T05:00:00Z"));
    checkIn(there);
    // The last moments of the 29th in Ulyanovsk.
    TestClock.moveTo(Instant.parse("2017-06-29T19:30:00Z"));
    attendanceClock.look();
    assertThat(attendance(absent)).isEqualTo("REGISTERED");

    TestClock.moveTo(Instant.parse("2017-06-29T20:00:00Z"));
    attendanceClock.look();
    attendanceClock.look();

    assertThat(attendance(absent)).isEqualTo("ABSENT");
    assertThat(attendance(there)).isEqualTo("ATTENDED");
    assertThat(Database.number("SELECT event_sequence FROM delegation WHERE id = ?", absent))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("M10: the sessions for which a member's speakers speak are told with its attendance")
  void contributions_are_told() {
    UUID delegation = Delegating.approved(seoul, assembly, 1);
    UUID session = Given.session(assembly, "PLENARY", Given.room(assembly, "Hall", 100), 9, null);
    UUID speaker =
        UUID.fromString(
            Api.secretariat()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Kim Min-ji", "organizationName", "Seoul", "memberId", seoul))
                .post("/api/v1/events/" + assembly + "/speakers")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    long version = Database.number("SELECT version FROM session WHERE id = ?", session);
    Api.secretariat()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("speakerIds", List.of(speaker)))
        .patch("/api/v1/events/" + assembly + "/sessions/" + session)
        .then()
        .statusCode(200);

    List<KafkaEvents.Event> events =
        KafkaEvents.awaitOfKey(TOPIC, delegation, found -> found.size() == 2);

    assertThat(events.get(1).data().path("contributions").path(0).path("sessionId").asText())
        .isEqualTo(session.toString());
  }

  @Test
  @DisplayName("The attendance of all delegations can be told anew")
  void attendance_can_be_told_anew() {
    UUID delegation = Delegating.approved(seoul, assembly, 1);
    Republications.of(TOPIC);

    List<KafkaEvents.Event> events =
        KafkaEvents.awaitOfKey(TOPIC, delegation, found -> found.size() == 2);

    assertThat(events.get(1).type()).isEqualTo("org.wego.events.attendance-snapshot.v1");
    EventContracts.validate(events.get(1).type(), events.get(1).value());
  }

  @Test
  @DisplayName("Whoever tells attendance anew takes its turn with those who hold the event")
  void telling_anew_takes_turns() throws Exception {
    UUID first = Delegating.approved(seoul, assembly, 1);
    UUID second = Delegating.approved(Given.member("Hanoi", "VN", "ASIA"), assembly, 1);

    List<UUID> told =
        Meanwhile.called(
            () -> {
              holdEvent.alone(assembly);
              lock(second, "");
            },
            () -> QuarkusTransaction.requiringNew().call(() -> snapshots.snapshot(null, 10)),
            () -> lock(first, " NOWAIT"));

    assertThat(told).containsExactly(first, second);
  }

  private void lock(UUID delegation, String wait) {
    sql.list(
        "SELECT id FROM delegation WHERE id = ? FOR NO KEY UPDATE" + wait, row -> null, delegation);
  }

  private void checkIn(UUID delegation) {
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "badgeCode",
                Database.text(
                    "SELECT badge_code FROM participant WHERE delegation_id = ? AND role = 'HEAD'",
                    delegation)))
        .post("/api/v1/events/" + assembly + "/check-ins")
        .then()
        .statusCode(200);
  }

  private static String attendance(UUID delegation) {
    return Database.text("SELECT attendance FROM delegation WHERE id = ?", delegation);
  }
}
