package org.wego.events.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.wego.platform.testkit.TestClock;

/** What is kept of people, and how it goes. */
@QuarkusTest
class PrivacyTest extends EventsTest {

  @Inject RetentionClock retentionClock;

  private UUID seoul;
  private UUID assembly;
  private UUID delegation;
  private UUID head;

  @BeforeEach
  void seoul_comes() {
    seoul = Given.member("Seoul", "KR", "ASIA");
    assembly = Delegating.openAssembly();
    delegation = Delegating.approved(seoul, assembly, 2);
    head =
        Database.ids(
                "SELECT id FROM participant WHERE delegation_id = ? AND role = 'HEAD'", delegation)
            .get(0);
    Given.visaLetter(head);
  }

  @Test
  @DisplayName("E4: an erasure takes the person out of everything, and keeps that somebody came")
  void an_erasure_takes_the_person_out() {
    for (int i = 0; i < 2; i++) {
      erase().statusCode(204);
    }

    Api.secretariat()
        .get(Delegating.path(assembly, delegation))
        .then()
        .body("persons", hasSize(2))
        .body("persons[0].role", equalTo("HEAD"))
        .body("persons[0].name", nullValue())
        .body("persons[0].erasedAt", notNullValue());
    assertThat(Database.number("SELECT count(*) FROM visa_passport")).isZero();
    assertThat(
            Database.number(
                "SELECT count(*) FROM outgoing_message WHERE recipient = 'head@city.example'"))
        .isZero();
    assertThat(Database.number("SELECT count(*) FROM delegation_act WHERE act = 'PERSON_ERASED'"))
        .isEqualTo(1);
    Delegating.name(
            Api.member(seoul), assembly, delegation, Delegating.present(assembly, delegation))
        .statusCode(200);
  }

  @Test
  @DisplayName("E4: who leaves a delegation leaves nothing behind")
  void who_leaves_leaves_nothing_behind() {
    List<Map<String, Object>> persons = Delegating.present(assembly, delegation);
    persons.remove(0);
    persons.get(0).put("role", "HEAD");

    Delegating.name(Api.member(seoul), assembly, delegation, persons)
        .statusCode(200)
        .body("persons.name", equalTo(List.of("Delegate 1")));

    assertThat(Database.number("SELECT count(*) FROM visa_passport")).isZero();
    assertThat(
            Database.number(
                "SELECT count(*) FROM outgoing_message WHERE recipient = 'head@city.example'"))
        .isZero();
  }

  @Test
  @DisplayName("E4: the export of a delegation holds all that is kept about its persons")
  void an_export_holds_everything() {
    Api.member(seoul)
        .get(Delegating.path(assembly, delegation) + "/data-export")
        .then()
        .statusCode(200)
        .body("delegation.persons", hasSize(2))
        .body("history.act", equalTo(List.of("REGISTERED", "APPROVED")))
        .body(
            "sections.keySet()",
            containsInAnyOrder(
                "checkIns",
                "credentials",
                "meetingProfiles",
                "meetingRequests",
                "messages",
                "signUps",
                "visaLetters"))
        .body("sections.messages", hasSize(1))
        .body("sections.messages[0].kind", equalTo("event-registration-approved"))
        .body("sections.visaLetters[0].passportNumber", equalTo("M1"));
  }

  @Test
  @DisplayName("E4: what others of the same address were told is not shown, and stays theirs")
  void an_address_may_be_several_peoples() {
    UUID hue = Given.member("Hue", "VN", "ASIA");
    UUID others = Delegating.approved(hue, assembly, 1);
    Database.execute("UPDATE outgoing_message SET recipient = 'office@city.example'");
    Database.execute("UPDATE participant SET email = 'office@city.example'");

    Api.member(hue)
        .get(Delegating.path(assembly, others) + "/data-export")
        .then()
        .body("sections.messages", hasSize(1))
        .body("sections.messages[0].body", containsString("Hue"));
    erase().statusCode(204);

    assertThat(Database.texts("SELECT body FROM outgoing_message WHERE recipient IS NOT NULL"))
        .singleElement()
        .asString()
        .contains("Hue");
  }

  @Test
  @DisplayName("E4: an erasure reaches what was written to an address that the person had before")
  void an_erasure_reaches_earlier_addresses() {
    List<Map<String, Object>> persons = Delegating.present(assembly, delegation);
    persons.get(0).put("email", "another@city.example");
    Delegating.name(Api.member(seoul), assembly, delegation, persons)
        .statusCode(200)
        .body("state", equalTo("APPROVED"));

    erase().statusCode(204);

    assertThat(Database.number("SELECT count(*) FROM outgoing_message WHERE recipient IS NOT NULL"))
        .isZero();
  }

  @Test
  @DisplayName("E4: of stored answers those about the person are erased, and no others")
  void stored_answers_about_the_person_are_erased() {
    stored("{\"participantId\":\"" + head + "\"}");
    stored("{\"id\":\"" + delegation + "\"}");
    stored("{\"name\":\"Head\",\"email\":\"head@city.example\"}");
    Database.execute(
        "INSERT INTO idempotency_record VALUES (?, '', 200, '{}', '\\xff00fe', now())",
        new byte[] {1});

    erase().statusCode(204);

    assertThat(Database.number("SELECT count(*) FROM idempotency_record")).isEqualTo(2);
  }

  @Test
  @DisplayName("E4: persons are erased three years after the event")
  void persons_are_erased_long_after_the_event() {
    TestClock.moveTo(Instant.parse("2020-06-28T10:00:00Z"));
    retentionClock.look();
    assertThat(persons()).isEqualTo(2);

    TestClock.moveTo(Instant.parse("2020-06-29T10:00:00Z"));
    retentionClock.look();

    assertThat(persons()).isZero();
  }

  private ValidatableResponse erase() {
    return Api.member(seoul)
        .delete("/api/v1/events/" + assembly + "/participants/" + head + "/person")
        .then();
  }

  private static void stored(String answer) {
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    Database.execute(
        "INSERT INTO idempotency_record VALUES (?, '', 200, '{}', ?, now())", body, body);
  }

  private static long persons() {
    return Database.number("SELECT count(*) FROM participant WHERE name IS NOT NULL");
  }
}
