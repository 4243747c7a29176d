package org.wego.events.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.delegation.Delegating;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.testkit.PdfPage;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;

/** Letters that invite participants, for their visas (E4). */
@QuarkusTest
class VisaLetterTest extends EventsTest {

  @Inject PassportClock passportClock;

  private UUID seoul;
  private UUID assembly;
  private UUID delegation;
  private UUID head;

  @BeforeEach
  void seoul_comes() {
    seoul = Given.member("Seoul", "KR", "ASIA");
    assembly = Delegating.openAssembly();
    delegation = Given.delegation(assembly, seoul);
    head = Given.participant(delegation, "HEAD", "Park Ji-woo");
  }

  @Test
  @DisplayName("E4: a letter is asked for, issued and printed, and its code tells of no person")
  void a_letter_is_issued_and_confirmed_without_the_person() {
    UUID letter = requested();
    assertThat(step(letter, "issuance").statusCode(200).extract().asString())
        .contains("\"state\":\"ISSUED\"", "\"validUntil\":\"2017-06-29\"");
    String code = Database.text("SELECT code FROM visa_letter WHERE id = ?", letter);

    PdfPage pdf =
        new PdfPage(
                Api.member(seoul)
                    .accept("application/pdf")
                    .get(path(letter))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray())
            .picture("visa-letter");
    pdf.showsAllWithinItsPages();
    assertThat(pdf.pages()).isEqualTo(1);
    assertThat(pdf.text().replaceAll("\\s+", " "))
        .contains("PARK JI WOO", "M12345678", "Seoul", "27 June 2017", "Ulyanovsk, Russia");
    Api.anyone()
        .get("/api/v1/visa-letters/" + code.toLowerCase())
        .then()
        .statusCode(200)
        .body("valid", equalTo(true))
        .body("organizationName", equalTo("Seoul"))
        .body("event", equalTo("General Assembly 4"))
        .body(not(containsString("PARK")))
        .body(not(containsString("Ji-woo")))
        .body(not(containsString(head.toString())));
    assertThat(
            Database.number(
                "SELECT count(*) FROM outgoing_message WHERE kind = 'event-visa-letter'"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("E4: a letter holds no more when the delegation does not come, or the event is over")
  void a_letter_holds_while_the_person_comes() {
    UUID letter = requested();
    step(letter, "issuance").statusCode(200);
    String code = Database.text("SELECT code FROM visa_letter WHERE id = ?", letter);
    Delegating.withdraw(Api.member(seoul), assembly, delegation).statusCode(200);

    confirm(code).body("valid", equalTo(false));
    assertThat(Database.number("SELECT count(*) FROM visa_passport")).isZero();
    Api.anyone().get("/api/v1/visa-letters/7GQ4MX2RKT0Z9VBC5HNE").then().statusCode(404);
  }

  @Test
  @DisplayName("E4: a letter of who was erased holds no more, and there is no other one")
  void an_erased_person_has_no_letter() {
    UUID letter = requested();
    step(letter, "issuance").statusCode(200);
    String code = Database.text("SELECT code FROM visa_letter WHERE id = ?", letter);
    confirm(code).body("valid", equalTo(true));

    Api.member(seoul)
        .delete("/api/v1/events/" + assembly + "/participants/" + head + "/person")
        .then()
        .statusCode(204);

    confirm(code).body("valid", equalTo(false));
    request(Api.member(seoul), head, passport("2021-03-31", "1975-04-01"))
        .statusCode(409)
        .body("code", equalTo("PARTICIPANT_NOT_ADMITTED"));
  }

  @Test
  @DisplayName("E4: no stored answer holds a passport, which is read from the letter alone")
  void no_stored_answer_holds_a_passport() {
    String letter =
        request(
                Api.member(seoul).header("Idempotency-Key", UUID.randomUUID()),
                head,
                passport("2021-03-31", "1975-04-01"))
            .statusCode(201)
            .body("passport", nullValue())
            .extract()
            .path("id");
    Api.secretariat()
        .header("Idempotency-Key", UUID.randomUUID())
        .post(path(UUID.fromString(letter)) + "/issuance")
        .then()
        .statusCode(200)
        .body("passport", nullValue());

    Api.member(seoul)
        .get(path(UUID.fromString(letter)))
        .then()
        .body("passport.number", equalTo("M12345678"));
    assertThat(Database.texts("SELECT convert_from(body, 'UTF8') FROM idempotency_record"))
        .hasSize(2)
        .noneMatch(answer -> answer.contains("M12345678"));
  }

  @Test
  @DisplayName("E4: a participant reads the own letter and badge, and nobody else's")
  void a_participant_reads_the_own_letter_and_badge() {
    UUID delegate = Given.participant(delegation, "DELEGATE", "Choi Soo-jin");
    Tokens login = Tokens.of("applicant").subject("park");
    Database.execute("UPDATE participant SET subject = ? WHERE id = ?", login.subjectId(), head);
    UUID letter = requested();
    UUID others =
        UUID.fromString(
            request(Api.member(seoul), delegate, passport("2021-03-31", "1975-04-01"))
                .statusCode(201)
                .extract()
                .path("id"));

    Api.as(login).get(path(letter)).then().statusCode(200);
    Api.as(login).get(path(others)).then().statusCode(404);
    Api.as(login)
        .get("/api/v1/events/" + assembly + "/visa-letters")
        .then()
        .body("items.id", contains(letter.toString()));
    Api.as(login).get(badge(head)).then().statusCode(200);
    Api.as(login).get(badge(delegate)).then().statusCode(404);
    Api.as(login).get(Delegating.path(assembly, delegation)).then().statusCode(404);
  }

  @Test
  @DisplayName("E4: everything that is wrong with a passport is told at once")
  void what_is_wrong_with_a_passport_is_told_at_once() {
    request(Api.member(seoul), head, passport("2017-06-28", "2018-01-01"))
        .statusCode(422)
        .body("code", equalTo("PASSPORT_UNFIT"))
        .body("errors.pointer", containsInAnyOrder("/passport/expiresOn", "/passport/birthDate"));
    requested();
    request(Api.member(seoul), head, passport("2021-03-31", "1975-04-01"))
        .statusCode(409)
        .body("code", equalTo("LETTER_EXISTS"));
  }

  @Test
  @DisplayName("E4: letters are for approved participants of one's own delegation")
  void letters_are_for_ones_own_who_are_approved() {
    UUID hue = Given.member("Hue", "VN", "ASIA");
    UUID lan = Given.participant(Given.delegation(assembly, hue, "PENDING"), "HEAD", "Lan");

    request(Api.member(seoul), lan, passport("2021-03-31", "1975-04-01"))
        .statusCode(422)
        .body("errors.pointer", contains("/participantId"));
    request(Api.member(hue), lan, passport("2021-03-31", "1975-04-01"))
        .statusCode(409)
        .body("code", equalTo("PARTICIPANT_NOT_ADMITTED"));
    UUID letter = requested();
    Api.member(hue).get(path(letter)).then().statusCode(404);
    Api.member(seoul).accept("application/pdf").get(path(letter)).then().statusCode(409);
  }

  @Test
  @DisplayName("E4: a passport is erased with the refusal, and another letter can be asked for")
  void a_refusal_erases_the_passport() {
    UUID letter = requested();

    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "The passport is of somebody else"))
        .post(path(letter) + "/refusal")
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"))
        .body("passport", nullValue())
        .body("passportErasedAt", notNullValue());

    requested();
    assertThat(Database.number("SELECT count(*) FROM visa_passport")).isEqualTo(1);
  }

  @Test
  @DisplayName("E4: passports are erased thirty days after the event; the code still confirms")
  void passports_are_erased_some_time_after_the_event() {
    UUID letter = requested();
    step(letter, "issuance").statusCode(200);
    String code = Database.text("SELECT code FROM visa_letter WHERE id = ?", letter);
    TestClock.moveTo(Instant.parse("2017-07-29T19:30:00Z"));
    passportClock.look();
    assertThat(Database.number("SELECT count(*) FROM visa_passport")).isEqualTo(1);

    TestClock.moveTo(Instant.parse("2017-07-29T20:00:00Z"));
    passportClock.look();

    assertThat(Database.number("SELECT count(*) FROM visa_passport")).isZero();
    Api.secretariat()
        .accept("application/pdf")
        .get(path(letter))
        .then()
        .statusCode(409)
        .body("code", equalTo("PASSPORT_ERASED"));
    Api.anyone().get("/api/v1/visa-letters/" + code).then().statusCode(200);
  }

  private UUID requested() {
    return UUID.fromString(
        request(Api.member(seoul), head, passport("2021-03-31", "1975-04-01"))
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private ValidatableResponse request(
      RequestSpecification caller, UUID participant, Map<String, Object> passport) {
    return caller
        .contentType(ContentType.JSON)
        .body(Map.of("participantId", participant, "passport", passport))
        .post("/api/v1/events/" + assembly + "/visa-letters")
        .then();
  }

  private ValidatableResponse step(UUID letter, String step) {
    return Api.secretariat().post(path(letter) + "/" + step).then();
  }

  private String path(UUID letter) {
    return "/api/v1/events/" + assembly + "/visa-letters/" + letter;
  }

  private String badge(UUID participant) {
    return "/api/v1/events/" + assembly + "/participants/" + participant + "/badge";
  }

  private static ValidatableResponse confirm(String code) {
    return Api.anyone().get("/api/v1/visa-letters/" + code).then().statusCode(200);
  }

  private static Map<String, Object> passport(String expiresOn, String birthDate) {
    return Map.of(
        "name", "PARK JI WOO",
        "number", "M12345678",
        "nationality", "KR",
        "birthDate", birthDate,
        "expiresOn", expiresOn);
  }
}
