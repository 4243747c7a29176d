package org.wego.events.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
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

@DisplayName("When members come to an Assembly and leave it (E6)")
@QuarkusTest
class PresenceTest extends EventsTest {

  private static final String LIST = "/api/v1/events/{id}/presences";
  private static final Instant NOON = Instant.parse("2017-06-27T08:00:00Z");

  private UUID assembly;
  private UUID seoul;
  private UUID hue;

  @BeforeEach
  void an_assembly_on_its_first_day() {
    assembly = Given.assembly();
    seoul = Given.member("Seoul", "KR", "ASIA");
    hue = Given.member("Huế", "VN", "ASIA", "ASSOCIATE");
    Given.participant(Given.delegation(assembly, seoul), "HEAD", "Kim Min-ji");
    Given.participant(Given.delegation(assembly, hue), "HEAD", "Nguyen Thi Lan");
    TestClock.moveTo(NOON);
  }

  @Test
  @DisplayName("E6: a delegation comes, leaves and comes again, and is never there twice at a time")
  void a_delegation_comes_and_goes() {
    String first =
        arrive(seoul, "2017-06-27T05:00:00Z")
            .statusCode(201)
            .body("memberName", equalTo("Seoul"))
            .body("leftAt", nullValue())
            .extract()
            .path("id");
    arrive(seoul, null).statusCode(409).body("code", equalTo("PRESENCE_RECORDED"));
    leave(first, "2017-06-27T04:00:00Z")
        .statusCode(422)
        .body("code", equalTo("PRESENCE_TIME"))
        .body("errors.pointer", contains("/at"));
    leave(first, "2017-06-27T06:00:00Z").statusCode(200);
    leave(first, null).statusCode(409).body("code", equalTo("PRESENCE_RECORDED"));
    arrive(seoul, "2017-06-27T05:30:00Z").statusCode(409);
    arrive(seoul, "2017-06-27T06:00:00Z").statusCode(201);

    Api.secretariat()
        .queryParam("open", true)
        .get(LIST, assembly)
        .then()
        .body("items.arrivedAt", contains("2017-06-27T06:00:00Z"));
  }

  @Test
  @DisplayName("G1: Associates attend, and count for nothing in the quorum")
  void associates_attend() {
    arrive(hue, null).statusCode(201);

    Api.secretariat()
        .get("/api/v1/events/{id}/quorum", assembly)
        .then()
        .body("entitled", equalTo(1))
        .body("present", equalTo(0));
  }

  @Test
  @DisplayName("E6: who is recorded has somebody approved, on one of the days, not in advance")
  void what_cannot_be_is_refused() {
    UUID abuja = Given.member("Abuja", "NG", "AFRICA");
    Given.participant(Given.delegation(assembly, abuja, "PENDING"), "HEAD", "Amina Bello");

    arrive(abuja, null).statusCode(422).body("code", equalTo("PRESENCE_DELEGATION"));
    arrive(UUID.randomUUID(), null).statusCode(422).body("code", equalTo("PRESENCE_DELEGATION"));
    // Two faults at once: it is to come, and after the last day.
    arrive(seoul, "2017-06-30T08:00:00Z")
        .statusCode(422)
        .body("code", equalTo("PRESENCE_TIME"))
        .body("errors.pointer", contains("/at", "/at"));
    // In Ulyanovsk it is June 26 until 20:00 UTC.
    arrive(seoul, "2017-06-26T19:59:59Z").statusCode(422);
    arrive(seoul, "2017-06-26T20:00:00Z").statusCode(201);
  }

  @Test
  @DisplayName("E6: two doors that record one delegation at once record it once")
  void one_delegation_is_recorded_once() throws Exception {
    assertThat(AtOnce.statuses(6, i -> arrive(seoul, null)))
        .containsOnlyOnce(201)
        .containsOnly(201, 409);
  }

  @Test
  @DisplayName("E6: at the end of a sitting everyone leaves at once, but not while a vote is open")
  void everyone_leaves_at_once() {
    arrive(seoul, "2017-06-27T05:00:00Z").statusCode(201);
    arrive(hue, "2017-06-27T07:30:00Z").statusCode(201);
    Database.execute(
        """
        INSERT INTO vote (id, event_id, kind, secrecy, state, opened_at, opened_by, quorum)
        VALUES (?, ?, 'MOTION', 'NAMED', 'OPEN', '2017-06-27T06:00:00Z', 'secretariat', '{}')
        """,
        UUID.randomUUID(),
        assembly);

    adjourn("2017-06-27T07:00:00Z").statusCode(409).body("code", equalTo("ASSEMBLY_VOTING"));
    Database.execute(
        """
        UPDATE vote
           SET state = 'CLOSED', closed_at = '2017-06-27T06:30:00Z', closed_by = 'anna',
               quorum_at_close = '{}'
        """);
    adjourn("2017-06-27T07:00:00Z").statusCode(200).body("left", equalTo(1));

    Api.secretariat()
        .get(LIST, assembly)
        .then()
        .body("items.memberName", containsInAnyOrder("Seoul", "Huế"))
        .body("items.leftAt", contains("2017-06-27T07:00:00Z", null));
  }

  @Test
  @DisplayName("E6: after the Assembly nobody comes any more; who left can still be recorded")
  void after_the_assembly() {
    String presence = arrive(seoul, null).statusCode(201).extract().path("id");
    TestClock.moveTo(Instant.parse("2017-06-29T20:00:00Z"));

    arrive(hue, "2017-06-28T08:00:00Z").statusCode(409).body("code", equalTo("ASSEMBLY_OVER"));
    leave(presence, "2017-06-29T12:00:00Z").statusCode(200);
  }

  @Test
  @DisplayName("E6: what was recorded is not changed, in the database either")
  void the_list_is_a_record() {
    UUID presence = Given.presence(assembly, seoul);

    assertThatThrownBy(
            () -> Database.execute("UPDATE presence SET arrived_at = now() WHERE id = ?", presence))
        .hasStackTraceContaining("never changed");
    assertThatThrownBy(() -> Database.execute("DELETE FROM presence WHERE id = ?", presence))
        .hasStackTraceContaining("never changed");
  }

  @Test
  void the_list_is_read_in_as_many_statements_as_one_line() throws Exception {
    Given.presence(assembly, seoul);
    long one = CountedSql.during(() -> Api.secretariat().get(LIST, assembly));
    Given.presence(assembly, hue);

    assertThat(CountedSql.during(() -> Api.secretariat().get(LIST, assembly))).isEqualTo(one);
  }

  private ValidatableResponse arrive(UUID member, String at) {
    return post(LIST, "{\"memberId\":\"%s\",\"at\":%s}".formatted(member, quoted(at)), assembly);
  }

  private ValidatableResponse leave(String presence, String at) {
    return post(
        LIST + "/{presence}/departure", "{\"at\":%s}".formatted(quoted(at)), assembly, presence);
  }

  private ValidatableResponse adjourn(String at) {
    return post("/api/v1/events/{id}/adjournment", "{\"at\":\"" + at + "\"}", assembly);
  }

  private static ValidatableResponse post(String path, String body, Object... parameters) {
    return Api.secretariat().contentType(ContentType.JSON).body(body).post(path, parameters).then();
  }

  private static String quoted(String text) {
    return text == null ? "null" : '"' + text + '"';
  }
}
