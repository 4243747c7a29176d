package org.wego.events.convocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;

@DisplayName("How an Assembly is called together (E6)")
@QuarkusTest
class ConvocationTest extends EventsTest {

  private static final String CONVOCATION = "/api/v1/events/{id}/convocation";
  private static final LocalDate LAST_DAY_OF_NOTICE = LocalDate.of(2017, 4, 28);

  private UUID assembly;
  private UUID seoul;
  private UUID hue;

  @BeforeEach
  void an_assembly_with_an_agenda() {
    assembly = Given.assembly();
    Given.agendaItem(assembly, "Opening");
    Given.agendaItem(assembly, "Elections");
    seoul = Given.member("Seoul", "KR", "ASIA");
    hue = Given.member("Huế", "VN", "ASIA", "ASSOCIATE");
    TestClock.moveTo(LAST_DAY_OF_NOTICE);
  }

  @Test
  @DisplayName("E6, N1: the agenda is published, the roll kept, and everyone told of whom is known")
  void an_assembly_is_called_together() {
    UUID abuja = Given.member("Abuja", "NG", "AFRICA");
    Given.member("Frankfurt", "DE", "EUROPE", null);
    Given.convocationAddress(seoul, "mayor@seoul.example", "ko");
    Given.participant(Given.delegation(assembly, hue, "PENDING"), "HEAD", "Nguyen Thi Lan");
    Given.participant(Given.delegation(assembly, seoul), "HEAD", "Kim Min-ji");

    convoke(null)
        .statusCode(201)
        .body("number", equalTo(1))
        .body("noticeDays", equalTo(60))
        .body("shortNoticeReason", nullValue())
        .body("agenda.number", contains("1", "2"))
        .body("agenda.title", contains("Opening", "Elections"))
        .body("told.members", equalTo(3))
        .body("told.entitled", equalTo(2))
        .body("told.byOwnAddress", equalTo(1))
        .body("told.byHead", equalTo(1))
        .body("told.untold", equalTo(1));

    Api.anyone()
        .get(CONVOCATION, assembly)
        .then()
        .statusCode(200)
        .body("agenda.title", contains("Opening", "Elections"))
        .body("told", nullValue());
    Api.secretariat()
        .queryParam("told", false)
        .get(CONVOCATION + "/members", assembly)
        .then()
        .body("items.memberId", contains(abuja.toString()))
        .body("items.reason", contains("FULL_MEMBER"));
    assertThat(told("mayor@seoul.example", "ko", "%한 표의 투표권%1. Opening; 2. Elections%"))
        .isEqualTo(1);
    assertThat(told("%@city.example", "en", "Dear Nguyen Thi Lan,%without a vote%")).isEqualTo(1);
    assertThat(Database.number("SELECT count(*) FROM outgoing_message")).isEqualTo(2);
  }

  @Test
  @DisplayName("E6: sixty days before, by the host's calendar; with less notice it needs a reason")
  void short_notice_needs_a_reason() {
    TestClock.moveTo(LAST_DAY_OF_NOTICE.plusDays(1));

    convoke("  ")
        .statusCode(422)
        .body("code", equalTo("CONVOCATION_NOTICE"))
        .body("errors.pointer", contains("/shortNoticeReason"));
    convoke("The host confirmed late")
        .statusCode(201)
        .body("noticeDays", equalTo(59))
        .body("noticePeriod", equalTo(60))
        .body("shortNoticeReason", equalTo("The host confirmed late"));
  }

  @Test
  @DisplayName("E6: a reason that is not needed is not kept")
  void a_reason_is_kept_where_it_is_needed() {
    convoke("Just so").statusCode(201).body("shortNoticeReason", nullValue());
  }

  @Test
  @DisplayName("E6: it is called together once, by several calls at once too")
  void it_is_called_together_once() throws Exception {
    assertThat(AtOnce.statuses(4, i -> convoke(null))).containsOnlyOnce(201).containsOnly(201, 409);

    convoke(null).statusCode(409).body("code", equalTo("ASSEMBLY_CONVOKED"));
  }

  @Test
  @DisplayName("E6: where its days move, it is called together again, and the last call holds")
  void it_is_called_together_again_when_its_days_move() {
    Given.convocationAddress(hue, "chair@hue.example", "fr");
    convoke(null).statusCode(201);
    Database.execute(
        "UPDATE event SET starts_on = '2017-09-05', ends_on = '2017-09-07' WHERE id = ?", assembly);
    Given.agendaItem(assembly, "Closing");
    Given.member("Chengdu", "CN", "ASIA");

    convoke(null).statusCode(201).body("number", equalTo(2));

    Api.anyone()
        .get(CONVOCATION, assembly)
        .then()
        .body("startsOn", equalTo("2017-09-05"))
        .body("agenda.title", contains("Opening", "Elections", "Closing"));
    assertThat(told("chair@hue.example", "fr", "%ont changé%5 septembre 2017%")).isEqualTo(1);
    Api.secretariat()
        .get("/api/v1/events/{id}/roll", assembly)
        .then()
        .body("items.change", contains(null, null, null));
  }

  @Test
  @DisplayName(
      "E6: what is a draft, has begun or has no agenda is not called together; all at once")
  void what_is_not_ready_is_not_called_together() {
    UUID draft = Given.assembly(5);
    Database.execute("UPDATE event SET state = 'DRAFT' WHERE id = ?", draft);
    TestClock.moveTo(LocalDate.of(2017, 6, 28));

    post(draft, null)
        .statusCode(422)
        .body("code", equalTo("CONVOCATION_NOT_READY"))
        .body("errors.code", containsInAnyOrder("DRAFT", "BEGUN", "AGENDA_EMPTY"));
    post(Given.event("FORUM", "PUBLISHED"), null).statusCode(404);
    TestClock.moveTo(LocalDate.of(2017, 7, 28));
    convoke(null).statusCode(409).body("code", equalTo("ASSEMBLY_OVER"));
    Api.anyone().get(CONVOCATION, assembly).then().statusCode(404);
  }

  @Test
  @DisplayName("E6: a convocation is a record, in the database too")
  void a_convocation_is_a_record() {
    Given.convocation(assembly);

    assertThatThrownBy(() -> Database.execute("UPDATE convocation SET notice_days = 90"))
        .hasStackTraceContaining("never changed");
    assertThatThrownBy(() -> Database.execute("DELETE FROM convocation_roll"))
        .hasStackTraceContaining("never changed");
  }

  @Test
  @DisplayName("E6: a hundred members are called together in as many statements as two")
  void many_are_called_together_in_as_many_statements() throws Exception {
    long two = CountedSql.during(() -> convoke(null).statusCode(201));
    UUID next = Given.assembly(5);
    Given.agendaItem(next, "Opening");
    IntStream.range(0, 100).forEach(i -> Given.member("City " + i, "KR", "ASIA"));

    assertThat(CountedSql.during(() -> post(next, null).statusCode(201))).isEqualTo(two);
    assertThat(
            CountedSql.during(
                () -> Api.secretariat().get(CONVOCATION + "/members", next).then().statusCode(200)))
        .isEqualTo(3);
  }

  private ValidatableResponse convoke(String reason) {
    return post(assembly, reason);
  }

  private static ValidatableResponse post(UUID event, String reason) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(reason == null ? "{}" : "{\"shortNoticeReason\":\"" + reason + "\"}")
        .post(CONVOCATION, event)
        .then();
  }

  private static long told(String recipient, String language, String body) {
    return Database.number(
        """
        SELECT count(*) FROM outgoing_message
         WHERE kind = 'event-convocation' AND recipient LIKE ? AND language = ? AND body LIKE ?
        """,
        recipient,
        language,
        body);
  }
}
