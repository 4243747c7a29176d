package org.wego.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;

@QuarkusTest
class AssemblyPlanningTest extends EventsTest {

  private static final String EVENTS = "/api/v1/events";
  private static final String HEADER = "type,ordinal,name,startsOn,endsOn\n";

  @Inject HostAssembly hostAssembly;

  @Test
  @DisplayName("E2: the next Assembly is three years after the last one, or says why not")
  void the_next_assembly_is_due_after_three_years() {
    Given.assembly();
    plan(Map.of("year", 2019))
        .statusCode(422)
        .body("code", equalTo("INTERVAL_REASON_REQUIRED"))
        .body("rule", equalTo("E2"))
        .body("errors.pointer", contains("/intervalReason"));
    plan(Map.of("year", 2019, "intervalReason", "The host's anniversary"))
        .statusCode(201)
        .body("ordinal", equalTo(5))
        .body("intervalReason", equalTo("The host's anniversary"));
    plan(Map.of("year", 2022)).statusCode(201).body("ordinal", equalTo(6));
    plan(Map.of("year", 2022)).statusCode(422).body("code", equalTo("ASSEMBLY_ORDER"));
  }

  @Test
  @DisplayName("E2: an Assembly that is moved to another year says why")
  void an_assembly_that_is_moved_says_why() {
    Given.assembly();
    String id = plan(Map.of("year", 2020)).extract().path("id");
    change(id, Map.of("year", 2017)).statusCode(422).body("code", equalTo("ASSEMBLY_ORDER"));
    change(id, Map.of("year", 2021))
        .statusCode(422)
        .body("code", equalTo("INTERVAL_REASON_REQUIRED"));
    change(id, Map.of("year", 2021, "intervalReason", "A pandemic")).statusCode(200);
    Map<String, String> silent = new HashMap<>();
    silent.put("intervalReason", null);
    change(id, silent).statusCode(422).body("code", equalTo("INTERVAL_REASON_REQUIRED"));
    silent.put("title", "Another title");
    change(id, silent).statusCode(422);
    change(id, Map.of("title", "Another title")).statusCode(200);
    Map<String, Object> asDue = new HashMap<>(silent);
    asDue.put("year", 2020);
    change(id, asDue).statusCode(200);
  }

  @Test
  @DisplayName("E2: the ordinal of an Assembly that was called off is free again")
  void the_ordinal_of_a_cancelled_assembly_is_free() {
    TestClock.moveTo(Instant.parse("2017-06-01T00:00:00Z"));
    UUID fourth = Given.assembly();
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "A storm"))
        .post(EVENTS + "/" + fourth + "/cancellation")
        .then()
        .statusCode(200);
    plan(Map.of("year", 2018)).statusCode(201).body("ordinal", equalTo(1));
  }

  @Test
  @DisplayName("E2, E7: the next Assembly is the next that takes place, whatever was called off")
  void the_next_assembly_is_the_next_that_takes_place() {
    UUID fourth = Given.assembly();
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    String fifth = plan(Map.of("year", 2020)).extract().path("id");
    String sixth = plan(Map.of("year", 2023)).extract().path("id");
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "A storm"))
        .post(EVENTS + "/" + fifth + "/cancellation")
        .then()
        .statusCode(200);

    assertThat(host(fourth, seoul)).hasToString(sixth);
  }

  @Test
  @DisplayName("E7, E9: another host has another venue, and its own zone where that is known")
  void another_host_has_another_venue_and_zone() {
    UUID fourth = Given.assembly();
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID kazan = Given.member("Kazan", "RU", "EUROPE");
    Database.execute(
        "UPDATE event SET host_member_id = ?, time_zone = 'Europe/Moscow' WHERE id = ?",
        kazan,
        Given.event("FORUM", "PUBLISHED"));
    String fifth =
        plan(Map.of("year", 2020, "venue", "The Expo", "timeZone", "America/Lima"))
            .extract()
            .path("id");

    host(fourth, seoul);
    Api.secretariat()
        .get(EVENTS + "/" + fifth)
        .then()
        .body(
            "hostCity", equalTo("Seoul"),
            "venue", nullValue(),
            "timeZone", equalTo("America/Lima"),
            "timeZoneAssumed", equalTo(true));
    host(fourth, kazan);
    Api.secretariat()
        .get(EVENTS + "/" + fifth)
        .then()
        .body("timeZone", equalTo("Europe/Moscow"), "timeZoneAssumed", nullValue());
    host(fourth, seoul);
    change(fifth, Map.of("timeZone", "Asia/Seoul", "venue", "The Plaza")).statusCode(200);
    host(fourth, seoul);
    Api.secretariat()
        .get(EVENTS + "/" + fifth)
        .then()
        .body("timeZoneAssumed", nullValue(), "venue", equalTo("The Plaza"));
  }

  @Test
  @DisplayName("E2: of Assemblies planned at once each has an ordinal of its own")
  void assemblies_planned_at_once_have_ordinals_of_their_own() throws Exception {
    Given.assembly();
    List<Integer> answers =
        AtOnce.statuses(4, i -> plan(Map.of("year", 2020 + 3 * i, "intervalReason", "A test")));
    assertThat(answers).contains(201).allMatch(status -> status == 201 || status == 422);
    assertThat(
            Database.number(
                "SELECT count(*) - count(DISTINCT ordinal) FROM event WHERE ordinal IS NOT NULL"))
        .isZero();
  }

  @Test
  @DisplayName("E2: the known Assemblies and forums are imported, and the same again is nothing")
  void history_is_imported() throws IOException {
    UUID ulyanovsk = Given.member("Ulyanovsk Region", "RU", "EUROPE");
    String history = Files.readString(Path.of("..", "data", "events-history.csv"));
    imported(history, true).statusCode(200).body("added", equalTo(8));
    assertThat(Database.number("SELECT count(*) FROM event")).isZero();
    imported(history, false).statusCode(200).body("added", equalTo(8));
    imported(history, false).statusCode(200).body("added", equalTo(0), "unchanged", equalTo(8));

    Api.anyone()
        .get(EVENTS + "?type=GENERAL_ASSEMBLY")
        .then()
        .body("items.ordinal", contains(4, 3, 2, 1))
        .body("items.year", contains(2017, 2014, 2012, 2010))
        .body(
            "items[0].startsOn",
            nullValue(),
            "items[0].hostMemberId",
            equalTo(ulyanovsk.toString()))
        .body("items[1].startsOn", equalTo("2014-11-03"))
        .body("items[1].timeZone", equalTo("Asia/Shanghai"));
    // Of three only the year is known: nobody is told of them yet.
    assertThat(Database.number("SELECT count(*) FROM event WHERE event_sequence = 1")).isEqualTo(5);
    assertThat(
            Database.number(
                "SELECT count(*) FROM event WHERE event_sequence = 0 AND starts_on IS NULL"))
        .isEqualTo(3);
  }

  @Test
  @DisplayName("E2: what was called off stays so when the same file comes again")
  void what_was_called_off_is_not_revived() {
    String file =
        HEADER + "GENERAL_ASSEMBLY,4,The 4th,2017,\nFORUM,,A forum,2017-06-01,2017-06-02\n";
    imported(file, false).statusCode(200).body("added", equalTo(2));
    Database.execute("UPDATE event SET state = 'CANCELLED', cancellation_reason = 'A storm'");
    imported(file, false).statusCode(200).body("added", equalTo(0), "unchanged", equalTo(2));
    assertThat(Database.number("SELECT count(*) FROM event")).isEqualTo(2);
  }

  @Test
  @DisplayName("E2: events of a file are in zones of the IANA database, and no longer than a year")
  void zones_of_a_file_are_iana_zones() {
    imported(
            "type,name,startsOn,endsOn,timeZone\n"
                + "FORUM,A,2015-01-01,2015-01-01,+09:00\n"
                + "FORUM,B,2015-01-01,2015-01-01,UTC+9\n"
                + "FORUM,C,2015-01-01,2015-01-01,Asia/Seoul\n"
                + "FORUM,D,2015-01-01,2016-01-02,Asia/Seoul\n",
            true)
        .statusCode(400)
        .body("errors.pointer", hasSize(3))
        .body("errors.code", contains("INVALID_FORMAT", "INVALID_FORMAT", "OUT_OF_RANGE"));
  }

  @Test
  @DisplayName("E2: all faults of a file are told at once, and nothing of it is imported")
  void all_faults_of_a_file_are_told_at_once() {
    imported(
            HEADER
                + "FORUM,7,A forum,2015,\n"
                + "GENERAL_ASSEMBLY,,An Assembly,2015-02-30,\n"
                + "PARTY,,A party,2007,\n"
                + "SEMINAR,,A seminar,2015-03-02,2015-03-01\n"
                + "SEMINAR,,Half known,2015-03-02,\n",
            false)
        .statusCode(400)
        .body("errors", hasSize(5));
    Given.assembly();
    imported(
            HEADER
                + "GENERAL_ASSEMBLY,4,Another,2016,\n"
                + "GENERAL_ASSEMBLY,3,Later,2018,\n"
                + "GENERAL_ASSEMBLY,4,General Assembly 4,2017-07-01,2017-07-02\n",
            false)
        .statusCode(422)
        .body("code", equalTo("EVENTS_CONTRADICT"))
        .body("errors.code", contains("EVENT_DIFFERS", "DUPLICATE", "OUT_OF_ORDER"));
    assertThat(Database.number("SELECT count(*) FROM event")).isEqualTo(1);
  }

  @Test
  @DisplayName("E7, E9: who is to host the next Assembly does, and it is planned if it was not")
  void the_host_of_the_next_assembly() {
    UUID fourth = Given.assembly();
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID kazan = Given.member("Kazan", "RU", "EUROPE");

    UUID fifth = host(fourth, seoul);
    assertThat(host(fourth, kazan)).isEqualTo(fifth);

    Api.anyone()
        .get(EVENTS + "/" + fifth)
        .then()
        .statusCode(200)
        .body("title", equalTo("5th WeGO General Assembly 2020"))
        .body("ordinal", equalTo(5))
        .body("hostMemberId", equalTo(kazan.toString()), "hostCity", equalTo("Kazan"))
        .body("startsOn", nullValue());
  }

  private UUID host(UUID assembly, UUID member) {
    return QuarkusTransaction.requiringNew()
        .call(() -> hostAssembly.next(assembly, member, "secretariat"));
  }

  private static ValidatableResponse plan(Map<String, Object> terms) {
    Map<String, Object> body = new HashMap<>(terms);
    body.put("type", "GENERAL_ASSEMBLY");
    body.put("title", "A General Assembly");
    return Api.secretariat().contentType(ContentType.JSON).body(body).post(EVENTS).then();
  }

  private static ValidatableResponse change(String id, Map<String, ?> patch) {
    return Api.secretariat()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(EVENTS + "/" + id)
        .then();
  }

  private static ValidatableResponse imported(String csv, boolean dryRun) {
    return Api.secretariat()
        .contentType("text/csv")
        .body(csv)
        .post("/api/v1/event-imports?dryRun=" + dryRun)
        .then();
  }
}
