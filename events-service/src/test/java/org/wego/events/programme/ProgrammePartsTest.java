package org.wego.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.wego.events.programme.Programmes.id;
import static org.wego.events.programme.Programmes.patch;
import static org.wego.events.programme.Programmes.path;
import static org.wego.events.programme.Programmes.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
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

/** Tracks, rooms and speakers (E3). */
@QuarkusTest
class ProgrammePartsTest extends EventsTest {

  private UUID assembly;

  @BeforeEach
  void an_assembly_is_published() {
    assembly = Given.assembly();
  }

  @Test
  @DisplayName("E3: a name tells one room of an event from another, however it is capitalized")
  void a_room_has_a_name_of_its_own() {
    UUID hall = id(room("Great Hall", 1200));
    UUID other = id(room("Blue Hall", 80));

    room("great hall", 50)
        .statusCode(409)
        .body("code", equalTo("ROOM_NAME_TAKEN"), "existing", endsWith("/rooms/" + hall));
    patch(path(assembly, "rooms/" + other), Map.of("name", "GREAT HALL")).statusCode(409);
    patch(path(assembly, "rooms/" + other), Map.of("name", "blue hall", "seats", 90))
        .statusCode(200)
        .body("name", equalTo("blue hall"), "seats", equalTo(90));
    Api.anyone()
        .get(path(assembly, "rooms?sort=-seats"))
        .then()
        .body("items.seats", contains(1200, 90));
  }

  @Test
  @DisplayName("E3: a room keeps the seats that its sessions need")
  void a_room_keeps_the_seats_that_its_sessions_need() {
    UUID room = Given.room(assembly, "Blue Hall", 80);
    Given.session(assembly, "WORKSHOP", room, 9, 60);

    patch(path(assembly, "rooms/" + room), Map.of("seats", 59))
        .statusCode(422)
        .body("code", equalTo("ROOM_TOO_SMALL"), "rule", equalTo("E3"));
    patch(path(assembly, "rooms/" + room), Map.of("seats", 60)).statusCode(200);
  }

  @Test
  @DisplayName("E3: a programme grows as large as it can be read at once")
  void a_programme_has_an_end() {
    fill("track (id, event_id, name)", "'Track ' || n", 50);
    fill("room (id, event_id, seats, name)", "10, 'Room ' || n", 100);
    fill("speaker (id, event_id, name, organization_name)", "'Kim', 'Seoul'", 1000);
    fill(
        "session (id, event_id, type, title, starts_at, ends_at)",
        "'PLENARY', 'S', timestamptz '2017-06-27T09:00Z', timestamptz '2017-06-27T10:00Z'",
        500);
    List.of(
            post(Api.secretariat(), path(assembly, "tracks"), Map.of("name", "One more")),
            room("One more", 10),
            post(
                Api.secretariat(),
                path(assembly, "speakers"),
                Map.of("name", "Lee", "organizationName", "Hue")),
            post(
                Api.secretariat(),
                path(assembly, "sessions"),
                Map.of(
                    "type", "PLENARY",
                    "title", "One more",
                    "startsAt", "2017-06-27T15:00",
                    "endsAt", "2017-06-27T16:00")))
        .forEach(
            answer ->
                answer
                    .statusCode(409)
                    .body("code", equalTo("PROGRAMME_FULL"), "rule", equalTo("E3")));
  }

  private void fill(String part, String values, int count) {
    Database.execute(
        "INSERT INTO %s SELECT gen_random_uuid(), ?, %s FROM generate_series(1, %d) n"
            .formatted(part, values, count),
        assembly);
  }

  @Test
  @DisplayName("E3: what sessions have is not removed, and what none has is")
  void what_sessions_have_is_not_removed() {
    UUID used = Given.room(assembly, "Blue Hall", 80);
    UUID free = Given.room(assembly, "Red Hall", 80);
    UUID session = Given.session(assembly, "WORKSHOP", used, 9, null);
    UUID speaker = Given.speaker(assembly, "Kim Min-seo", null);
    Given.speaks(session, speaker);
    UUID track = id(post(Api.secretariat(), path(assembly, "tracks"), Map.of("name", "Mobility")));

    remove("rooms/" + used).then().statusCode(409).body("code", equalTo("PROGRAMME_PART_USED"));
    remove("speakers/" + speaker).then().statusCode(409);
    remove("rooms/" + free).then().statusCode(204);
    remove("tracks/" + track).then().statusCode(204);
    remove("tracks/" + track).then().statusCode(404);
    remove("sessions/" + session).then().statusCode(204);
    remove("speakers/" + speaker).then().statusCode(204);
  }

  @Test
  @DisplayName("E3: a programme is its organizer's until the event is published, then everybody's")
  void a_programme_is_public_with_its_event() {
    UUID forum = Given.event("FORUM", "SCHEDULED");
    UUID room = Given.room(forum, "Blue Hall", 80);
    Database.execute(
        "UPDATE event SET organizer = 'REGIONAL_OFFICE', organizing_region = 'ASIA' WHERE id = ?",
        forum);

    for (String part : new String[] {"rooms", "rooms/" + room, "sessions", "programme"}) {
      Api.anyone().get(path(forum, part)).then().statusCode(404);
      Api.regionalOffice("EUROPE").get(path(forum, part)).then().statusCode(404);
      Api.regionalOffice("ASIA").get(path(forum, part)).then().statusCode(200);
    }
    post(Api.regionalOffice("ASIA"), path(forum, "tracks"), Map.of("name", "A")).statusCode(201);
    post(Api.regionalOffice("EUROPE"), path(forum, "tracks"), Map.of("name", "B")).statusCode(403);
    Database.execute("UPDATE event SET state = 'PUBLISHED' WHERE id = ?", forum);
    Api.anyone().get(path(forum, "rooms")).then().statusCode(200);
  }

  @Test
  @DisplayName("E3: the programme of an event that was called off stays as it is")
  void a_cancelled_event_keeps_its_programme() {
    UUID forum = Given.event("FORUM", "CANCELLED");

    post(Api.secretariat(), path(forum, "tracks"), Map.of("name", "Mobility"))
        .statusCode(409)
        .body("code", equalTo("EVENT_STATE"));
  }

  @Test
  @DisplayName("M10: a speaker speaks for a member that is known")
  void a_speaker_speaks_for_a_known_member() {
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    Map<String, Object> kim =
        Map.of("name", "Kim Min-seo", "organizationName", "Seoul", "memberId", seoul);

    id(post(Api.secretariat(), path(assembly, "speakers"), kim));
    post(
            Api.secretariat(),
            path(assembly, "speakers"),
            Map.of("name", "Kim", "organizationName", "Busan", "memberId", Ids.next()))
        .statusCode(422)
        .body("code", equalTo("SPEAKER_MEMBER_UNKNOWN"), "errors.pointer", contains("/memberId"));
    Api.anyone()
        .get(path(assembly, "speakers?memberId=" + seoul))
        .then()
        .body("items.name", contains("Kim Min-seo"));
  }

  @Test
  @DisplayName("E3: who spoke is forgotten on demand, and that the organization spoke is not")
  void a_speaker_is_forgotten() {
    UUID speaker = Given.speaker(assembly, "Kim Min-seo", null);
    UUID session = Given.session(assembly, "WORKSHOP", null, 9, null);
    Given.speaks(session, speaker);

    remove("speakers/" + speaker + "/person").then().statusCode(204);

    Api.anyone()
        .get(path(assembly, "speakers/" + speaker))
        .then()
        .body(
            "name", nullValue(),
            "position", nullValue(),
            "organizationName", equalTo("An organization"));
    assertThat(Api.anyone().get(path(assembly, "programme")).asString())
        .contains("An organization")
        .doesNotContain("Kim Min-seo");
    remove("speakers/" + speaker + "/person").then().statusCode(409);
    patch(path(assembly, "speakers/" + speaker), Map.of("name", "Kim"))
        .statusCode(409)
        .body("code", equalTo("SPEAKER_ERASED"));
  }

  @Test
  void a_change_is_made_by_who_has_seen_the_version() {
    UUID room = Given.room(assembly, "Blue Hall", 80);
    String tag = Api.secretariat().get(path(assembly, "rooms/" + room)).getHeader("ETag");

    patch(path(assembly, "rooms/" + room), tag, Map.of("seats", 90)).statusCode(200);
    patch(path(assembly, "rooms/" + room), tag, Map.of("seats", 70)).statusCode(412);
    Api.anyone()
        .accept("text/csv")
        .get(path(assembly, "rooms"))
        .then()
        .body(startsWith("id,name,seats\r\n" + room + ",Blue Hall,90"));
  }

  private ValidatableResponse room(String name, int seats) {
    return post(Api.secretariat(), path(assembly, "rooms"), Map.of("name", name, "seats", seats));
  }

  private Response remove(String part) {
    return Api.secretariat().delete(path(assembly, part));
  }
}
