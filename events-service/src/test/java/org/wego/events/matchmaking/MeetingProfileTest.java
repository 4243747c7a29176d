package org.wego.events.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenMeetings;
import org.wego.platform.persistence.testing.CountedSql;

@QuarkusTest
class MeetingProfileTest extends EventsTest {

  private static final String ONE =
      "/api/v1/events/{id}/participants/{participantId}/meeting-profile";
  private static final String ALL = "/api/v1/events/{id}/meeting-profiles";

  private UUID event;
  private UUID hanoi;
  private UUID seoul;
  private UUID mai;
  private UUID kim;

  @BeforeEach
  void two_cities_take_part() {
    event = Given.assembly();
    hanoi = Given.member("Hanoi", "VN", "ASIA");
    seoul = Given.member("Seoul", "KR", "ASIA");
    mai = Given.participant(Given.delegation(event, hanoi), "HEAD", "Tran Thi Mai");
    kim = Given.participant(Given.delegation(event, seoul), "HEAD", "Kim Ji-woo");
  }

  @Test
  @DisplayName("E5: participants say what they offer, seek, and when they have no time")
  void a_profile_begins_empty_and_is_changed() {
    String tag =
        Api.member(hanoi)
            .get(ONE, event, mai)
            .then()
            .statusCode(200)
            .body("offers", hasSize(0), "timeZone", equalTo(Given.ZONE))
            .extract()
            .header("ETag");
    Map<String, Object> said =
        Map.of(
            "offers",
            List.of("open-data"),
            "absences",
            List.of(
                Map.of("startsAt", "2017-06-27T12:00", "endsAt", "2017-06-27T13:00"),
                Map.of("startsAt", "2017-06-27T05:00Z", "endsAt", "2017-06-27T06:00Z")));

    change(GivenMeetings.self(mai), mai, tag, said)
        .statusCode(200)
        .body("offers", contains("open-data"))
        .body("absences.startsAt", contains("2017-06-27T09:00", "2017-06-27T12:00"));

    change(Api.member(hanoi), mai, tag, Map.of("seeks", List.of("transport"))).statusCode(412);
    change(Api.member(hanoi), mai, "*", Map.of("seeks", List.of("transport")))
        .statusCode(200)
        .body("offers", contains("open-data"))
        .body("seeks", contains("transport"))
        .body("absences", hasSize(2));
  }

  @Test
  @DisplayName("E5: absences overlap, or are at times that no clock of the host shows")
  void absences_have_to_be_clear() {
    change(
            Api.member(hanoi),
            mai,
            "*",
            Map.of(
                "absences",
                List.of(
                    Map.of("startsAt", "2017-06-27T12:00", "endsAt", "2017-06-27T11:00"),
                    Map.of("startsAt", "2017-06-27T09:00", "endsAt", "2017-06-27T10:00"),
                    Map.of("startsAt", "2017-06-27T09:30", "endsAt", "2017-06-27T10:30"))))
        .statusCode(422)
        .body("code", equalTo("MEETING_ABSENCES_UNCLEAR"))
        .body("errors.pointer", contains("/absences/0/endsAt", "/absences"));
    change(
            Api.member(hanoi),
            mai,
            "*",
            Map.of(
                "offers",
                List.of("Open Data"),
                "absences",
                List.of(Map.of("startsAt", "2017-02-30T12:00", "endsAt", "noon"))))
        .statusCode(400);
  }

  @Test
  @DisplayName("E5: those who are admitted see who offers what they seek")
  void the_directory_shows_whom_one_could_meet() throws Exception {
    change(Api.secretariat(), mai, "*", Map.of("offers", List.of("open-data"))).statusCode(200);
    change(Api.secretariat(), kim, "*", Map.of("seeks", List.of("open-data"))).statusCode(200);
    UUID lyon = Given.member("Lyon", "FR", "EUROPE");
    UUID lea = Given.participant(Given.delegation(event, lyon), "HEAD", "Lea Martin");
    change(Api.secretariat(), lea, "*", Map.of("offers", List.of("transport"))).statusCode(200);

    Api.member(lyon)
        .get(ALL, event)
        .then()
        .statusCode(200)
        .body("items.participant.organization", contains("Hanoi", "Lyon", "Seoul"));
    Api.member(seoul)
        .get(ALL + "?fitting=" + kim, event)
        .then()
        .body("items.participant.name", contains("Tran Thi Mai"))
        .body("items.offers", contains(List.of("open-data")));
    Api.member(seoul)
        .get(ALL + "?topic=transport", event)
        .then()
        .body("items.participant.name", contains("Lea Martin"));
    assertThat(CountedSql.during(() -> Api.secretariat().get(ALL, event).then().statusCode(200)))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("E5: who is not of the event sees nobody of it, and a city not another's profile")
  void profiles_are_for_participants() {
    UUID lyon = Given.member("Lyon", "FR", "EUROPE");
    UUID lea = Given.participant(Given.delegation(event, lyon, "PENDING"), "HEAD", "Lea Martin");

    Api.member(lyon).get(ALL, event).then().statusCode(403);
    Api.member(seoul).get(ONE, event, mai).then().statusCode(404);
    change(Api.member(seoul), mai, "*", Map.of("offers", List.of("x"))).statusCode(404);
    change(Api.member(lyon), lea, "*", Map.of("offers", List.of("x"))).statusCode(404);
  }

  private ValidatableResponse change(
      RequestSpecification caller, UUID participant, String tag, Map<String, Object> patch) {
    return caller
        .contentType("application/merge-patch+json")
        .header("If-Match", tag)
        .body(patch)
        .patch(ONE, event, participant)
        .then();
  }
}
