package org.wego.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.wego.events.programme.Programmes.id;
import static org.wego.events.programme.Programmes.patch;
import static org.wego.events.programme.Programmes.path;
import static org.wego.events.programme.Programmes.plan;
import static org.wego.events.programme.Programmes.post;
import static org.wego.events.programme.Programmes.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.AtOnce;

/** Sessions: when they are, in what rooms, and who speaks in them (E3). */
@QuarkusTest
class SessionTest extends EventsTest {

  private static final String NINE = "2017-06-27T09:00";
  private static final String TEN = "2017-06-27T10:00";
  private static final String ELEVEN = "2017-06-27T11:00";

  @Inject Contributions contributions;

  private UUID assembly;
  private UUID hall;

  @BeforeEach
  void an_assembly_has_a_room() {
    assembly = Given.assembly();
    hall = Given.room(assembly, "Great Hall", 100);
  }

  @Test
  @DisplayName("E3: times are told in the zone of the host, or as instants; both are answered")
  void times_are_told_in_the_zone_of_the_host() {
    plan(assembly, session(NINE, "2017-06-27T10:30"))
        .statusCode(201)
        .body(
            "startsAt", equalTo("2017-06-27T05:00:00Z"),
            "endsAt", equalTo("2017-06-27T06:30:00Z"),
            "localStartsAt", equalTo(NINE),
            "localEndsAt", equalTo("2017-06-27T10:30"),
            "timeZone", equalTo("Europe/Ulyanovsk"));
    plan(assembly, session("2017-06-27T14:00+09:00", "2017-06-27T06:30:00Z"))
        .statusCode(201)
        .body("localStartsAt", equalTo(NINE), "localEndsAt", equalTo("2017-06-27T10:30"));
  }

  @Test
  @DisplayName(
      "E3: a time that the host's clocks skip is none, and one shown twice needs its offset")
  void daylight_saving_time_is_minded() {
    UUID spring = Given.event("FORUM", "PUBLISHED");
    UUID autumn = Given.event("FORUM", "PUBLISHED");
    held(spring, LocalDate.of(2017, 3, 26));
    held(autumn, LocalDate.of(2017, 10, 29));

    plan(spring, session("2017-03-26T02:30", "2017-03-26T03:30"))
        .statusCode(422)
        .body("errors.code", contains("TIME_SKIPPED"), "errors.pointer", contains("/startsAt"));
    plan(autumn, session("2017-10-29T02:30", "2017-10-29T03:30"))
        .statusCode(422)
        .body("errors.code", contains("TIME_AMBIGUOUS"));
    plan(autumn, session("2017-10-29T02:30+01:00", "2017-10-29T03:30"))
        .statusCode(201)
        .body(
            "startsAt", equalTo("2017-10-29T01:30:00Z"), "endsAt", equalTo("2017-10-29T02:30:00Z"));
  }

  @Test
  @DisplayName("E3: a session is within the days of its event, and ends after it starts")
  void a_session_is_within_the_days_of_its_event() {
    plan(assembly, session("2017-06-26T23:00", "2017-06-27T01:00"))
        .statusCode(422)
        .body("code", equalTo("SESSION_TIMES"), "errors.pointer", contains("/startsAt"));
    plan(assembly, session("2017-06-29T23:00", "2017-06-30T00:30"))
        .statusCode(422)
        .body("errors.pointer", contains("/endsAt"));
    plan(assembly, session("2017-06-29T23:00", "2017-06-30T00:00")).statusCode(201);
    plan(assembly, session(TEN, TEN)).statusCode(422).body("errors.code", contains("OUT_OF_ORDER"));
    Database.execute(
        "UPDATE event SET state = 'SCHEDULED', starts_on = NULL, ends_on = NULL WHERE id = ?",
        assembly);
    plan(assembly, session(NINE, TEN)).statusCode(422).body("code", equalTo("EVENT_DAYS_UNKNOWN"));
  }

  @Test
  void what_is_ill_shaped_or_unknown_is_told_at_once() {
    plan(assembly, session("+999999999-12-31T23:59-18:00", "9999-12-31T23:59-18:00"))
        .statusCode(400)
        .body("errors.pointer", contains("/startsAt"));
    Map<String, Object> illShaped = session("2017-02-30T09:00", "2017-06-27T09:00:30");
    illShaped.put("type", "PARTY");
    illShaped.put("title", " ");
    illShaped.put("capacity", 0);
    plan(assembly, illShaped)
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/startsAt", "/endsAt", "/type", "/title", "/capacity"));
    UUID speaker = Given.speaker(assembly, "Kim Min-seo", null);
    Map<String, Object> unknown = session(NINE, TEN);
    unknown.put("trackId", Ids.next());
    unknown.put("roomId", Given.room(Given.event("FORUM", "PUBLISHED"), "Hall", 5));
    unknown.put("speakerIds", List.of(speaker, speaker, Ids.next()));
    plan(assembly, unknown)
        .statusCode(422)
        .body(
            "code", equalTo("SESSION_PARTS_UNKNOWN"),
            "errors.pointer", contains("/trackId", "/roomId", "/speakerIds/1", "/speakerIds/2"));
  }

  @Test
  @DisplayName("E3: a room is never double-booked, and the refusal names the session in the way")
  void a_room_is_never_double_booked() {
    UUID first = id(inHall(NINE, ELEVEN));

    inHall(TEN, "2017-06-27T12:00")
        .statusCode(409)
        .body(
            "code", equalTo("ROOM_BOOKED"),
            "existing", endsWith("/sessions/" + first),
            "detail", containsString("Open data that pays"));
    UUID next = id(inHall(ELEVEN, "2017-06-27T12:00"));
    patch(path(assembly, "sessions/" + next), Map.of("startsAt", TEN)).statusCode(409);
    assertThatThrownBy(
            () ->
                Database.execute(
                    "UPDATE session SET starts_at = starts_at - interval '1 hour' WHERE id = ?",
                    next))
        .rootCause()
        .hasMessageContaining("ex_session_room");
  }

  @Test
  @DisplayName("E3: of twenty bookings of a room at once one is left")
  void of_twenty_bookings_at_once_one_is_left() throws Exception {
    List<Integer> statuses = AtOnce.statuses(20, i -> inHall(NINE, TEN));

    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    assertThat(Database.number("SELECT count(*) FROM session")).isEqualTo(1);
  }

  @Test
  @DisplayName("E3: nobody speaks in two sessions at once")
  void nobody_speaks_in_two_sessions_at_once() {
    UUID kim = Given.speaker(assembly, "Kim Min-seo", null);
    UUID lee = Given.speaker(assembly, "Lee Ji-ho", null);
    UUID first = id(with(session(NINE, ELEVEN), kim));
    UUID second = id(with(session(ELEVEN, "2017-06-27T12:00"), kim, lee));

    with(session(TEN, ELEVEN), lee, kim)
        .statusCode(409)
        .body("code", equalTo("SPEAKER_BOOKED"), "existing", endsWith("/sessions/" + first));
    patch(path(assembly, "sessions/" + second), Map.of("startsAt", TEN)).statusCode(409);
    patch(path(assembly, "sessions/" + second), Map.of("startsAt", TEN, "speakerIds", List.of(lee)))
        .statusCode(200)
        .body("speakers.name", contains("Lee Ji-ho"));
    assertThatThrownBy(() -> Given.speaks(second, kim)).isInstanceOf(AssertionError.class);
  }

  @Test
  @DisplayName("E3: a session has no more places than its room has seats")
  void a_session_has_no_more_places_than_its_room() {
    Map<String, Object> session = session(NINE, TEN);
    session.put("roomId", hall);
    session.put("capacity", 101);
    plan(assembly, session)
        .statusCode(422)
        .body("code", equalTo("ROOM_TOO_SMALL"), "errors.pointer", contains("/capacity"));
    session.put("capacity", 100);
    plan(assembly, session)
        .statusCode(201)
        .body("capacity", equalTo(100), "freePlaces", equalTo(100));
  }

  @Test
  @DisplayName("E3: a session that is called off frees its room and speakers, and stays to be seen")
  void a_cancelled_session_frees_its_room_and_speakers() {
    UUID kim = Given.speaker(assembly, "Kim Min-seo", null);
    Map<String, Object> session = session(NINE, TEN);
    session.put("roomId", hall);
    session.put("speakerIds", List.of(kim));
    UUID id = id(plan(assembly, session));

    post(
            Api.secretariat(),
            path(assembly, "sessions/" + id + "/cancellation"),
            Map.of("reason", "A storm"))
        .statusCode(200)
        .body("cancelled", equalTo(true), "cancellationReason", equalTo("A storm"));

    plan(assembly, session).statusCode(201);
    patch(path(assembly, "sessions/" + id), Map.of("title", "Again"))
        .statusCode(409)
        .body("code", equalTo("SESSION_CANCELLED"));
    Api.anyone()
        .get(path(assembly, "sessions?cancelled=true"))
        .then()
        .body("items.id", contains(id.toString()));
  }

  @Test
  void a_session_is_changed_by_who_has_seen_its_version() {
    UUID id = id(inHall(NINE, TEN));
    String address = path(assembly, "sessions/" + id);
    String tag = Api.anyone().get(address).getHeader("ETag");

    String changed =
        patch(address, tag, Map.of("endsAt", "2017-06-27T10:30", "description", "In short"))
            .statusCode(200)
            .body(
                "localStartsAt", equalTo(NINE),
                "localEndsAt", equalTo("2017-06-27T10:30"),
                "room.name", equalTo("Great Hall"))
            .extract()
            .header("ETag");
    patch(address, tag, Map.of("title", "Late")).statusCode(412);
    Api.anyone().header("If-None-Match", changed).get(address).then().statusCode(304);
  }

  @Test
  @DisplayName("M10: a member contributes to the sessions in which somebody speaks for it")
  void a_member_contributes_by_its_speakers() {
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID kim = Given.speaker(assembly, "Kim Min-seo", seoul);
    UUID first = id(with(session(NINE, TEN), kim));
    UUID second = id(with(session(TEN, ELEVEN), kim));
    assertThat(contributions.of(assembly, seoul))
        .extracting(Contributions.Contribution::sessionId)
        .containsExactly(first, second);

    post(
            Api.secretariat(),
            path(assembly, "sessions/" + first + "/cancellation"),
            Map.of("reason", "A storm"))
        .statusCode(200);
    assertThat(contributions.of(assembly, seoul))
        .extracting(Contributions.Contribution::sessionId)
        .containsExactly(second);
  }

  private ValidatableResponse inHall(String startsAt, String endsAt) {
    Map<String, Object> session = session(startsAt, endsAt);
    session.put("roomId", hall);
    return plan(assembly, session);
  }

  private ValidatableResponse with(Map<String, Object> session, UUID... speakers) {
    session.put("speakerIds", List.of(speakers));
    return plan(assembly, session);
  }

  private static void held(UUID event, LocalDate day) {
    Database.execute(
        "UPDATE event SET time_zone = 'Europe/Paris', starts_on = ?, ends_on = ? WHERE id = ?",
        day,
        day,
        event);
  }
}
