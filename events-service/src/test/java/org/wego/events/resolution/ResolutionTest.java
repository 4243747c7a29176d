package org.wego.events.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenVotes;
import org.wego.events.testing.Voting;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;

/** Motions that were carried (E6). */
@QuarkusTest
class ResolutionTest extends EventsTest {

  private static final String RESOLUTIONS = "/api/v1/resolutions";
  private static final String MOTIONS = "/api/v1/motions";

  @Test
  @DisplayName("E6: a motion that is carried is a numbered resolution, and others are told of it")
  void a_carried_motion_is_a_numbered_resolution() {
    Voting voting = Voting.of(3, 3);
    UUID motion = voted(voting, "YES");
    publish(motion).statusCode(200);
    publish(voted(voting, "NO")).statusCode(200);

    String id =
        Api.anyone()
            .get(RESOLUTIONS)
            .then()
            .statusCode(200)
            .body(
                "items.number",
                contains("GA4-R01"),
                "items.motionId",
                contains(motion.toString()),
                "items.votes.inFavour",
                contains(1),
                "items.text",
                contains("The network goes on."))
            .extract()
            .path("items[0].id");
    List<KafkaEvents.Event> told =
        KafkaEvents.awaitOfKey(
            "wego.events.assembly-decision.v1", UUID.fromString(id), found -> !found.isEmpty());
    told.forEach(event -> EventContracts.validate(event.type(), event.data()));
    assertThat(told.get(0).type()).isEqualTo("org.wego.events.resolution-adopted.v1");
    assertThat(told.get(0).sequence()).isEqualTo(1);
    assertThat(told.get(0).data().path("number").asText()).isEqualTo("GA4-R01");
    assertThat(told.get(0).data().path("assembly").path("heldOn").asText()).isEqualTo("2017-06-29");
  }

  @Test
  @DisplayName("E6: resolutions that are published at once are numbered without gaps")
  void resolutions_at_once_are_numbered_without_gaps() throws Exception {
    Voting voting = Voting.of(1, 1);
    List<UUID> motions = IntStream.range(0, 8).mapToObj(i -> voted(voting, "YES")).toList();

    assertThat(AtOnce.statuses(16, i -> publish(motions.get(i / 2))))
        .containsOnly(200, 409)
        .filteredOn(status -> status == 200)
        .hasSize(8);

    assertThat(Database.texts("SELECT number FROM resolution ORDER BY ordinal"))
        .containsExactly(
            "GA4-R01", "GA4-R02", "GA4-R03", "GA4-R04", "GA4-R05", "GA4-R06", "GA4-R07", "GA4-R08");
  }

  @Test
  @DisplayName("E6: the text has versions, and what was adopted stays the first one")
  void the_text_has_versions() {
    UUID resolution = GivenVotes.resolution(GivenVotes.publishedMotion(Given.assembly()), 1);
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "title", "Amendment of the Charter",
                "text", "Article 8 is amended.",
                "reason", "A slip of the pen"))
        .post(RESOLUTIONS + "/{id}/texts", resolution)
        .then()
        .statusCode(201)
        .body("textVersion", equalTo(2), "text", equalTo("Article 8 is amended."));

    Api.anyone()
        .get(RESOLUTIONS + "/{id}/texts", resolution)
        .then()
        .statusCode(200)
        .body(
            "items.version",
            contains(1, 2),
            "items.text",
            contains("Article 7 is amended.", "Article 8 is amended."),
            "items.reason",
            contains("As it was adopted", "A slip of the pen"));
    Api.anyone()
        .header("If-None-Match", "\"2\"")
        .get(RESOLUTIONS + "/{id}", resolution)
        .then()
        .statusCode(304);
    for (String change :
        List.of(
            "UPDATE resolution_text SET text = 'Another one' WHERE version = 1",
            "DELETE FROM resolution_text",
            "UPDATE resolution SET votes_in_favour = 99",
            "UPDATE motion SET text = 'Another one'")) {
      assertThatThrownBy(() -> Database.execute(change)).as(change).isInstanceOf(Error.class);
    }
  }

  @Test
  @DisplayName("E6: resolutions are listed for anyone, page by page in one statement, and as CSV")
  void resolutions_are_listed_for_anyone() throws Exception {
    UUID assembly = Given.assembly();
    for (int i = 1; i <= 12; i++) {
      GivenVotes.resolution(GivenVotes.publishedMotion(assembly), i);
    }

    ValidatableResponse[] page = new ValidatableResponse[1];
    assertThat(
            CountedSql.during(
                () ->
                    page[0] =
                        Api.anyone()
                            .get(RESOLUTIONS + "?limit=5&year=2017&eventId=" + assembly)
                            .then()))
        .isEqualTo(1);
    page[0]
        .statusCode(200)
        .body("items.number", contains("GA4-R12", "GA4-R11", "GA4-R10", "GA4-R09", "GA4-R08"));
    JsonNode first = new ObjectMapper().readTree(page[0].extract().asString());
    Api.anyone()
        .queryParam("cursor", first.path("next").asText())
        .get(RESOLUTIONS + "?limit=5&year=2017&eventId=" + assembly)
        .then()
        .body("items.number", contains("GA4-R07", "GA4-R06", "GA4-R05", "GA4-R04", "GA4-R03"));
    String csv =
        Api.anyone()
            .accept("text/csv")
            .get(RESOLUTIONS + "?number=GA4-R03")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines().toList()).hasSize(2);
    assertThat(csv).startsWith("id,number,eventId,motionId,adoptedOn,votes.inFavour");
    Api.anyone()
        .get(RESOLUTIONS + "?year=1999")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", startsWith("/query/year"));
  }

  /** A motion on which the first member voted, closed. */
  private static UUID voted(Voting voting, String choice) {
    UUID motion =
        UUID.fromString(
            Api.secretariat()
                .contentType(ContentType.JSON)
                .body(
                    Map.of(
                        "eventId", voting.assembly().toString(),
                        "title", "The network",
                        "text", "The network goes on.",
                        "base", "CAST",
                        "majority", Map.of("numerator", 1, "denominator", 2),
                        "strict", true,
                        "secrecy", "NAMED"))
                .post(MOTIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    Api.secretariat().post(MOTIONS + "/{id}/opening", motion).then().statusCode(200);
    voting
        .delegate(0)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("choice", choice))
        .post(MOTIONS + "/{id}/ballots", motion)
        .then()
        .statusCode(201);
    Api.secretariat().post(MOTIONS + "/{id}/closing", motion).then().statusCode(200);
    return motion;
  }

  private static ValidatableResponse publish(UUID motion) {
    return Api.secretariat().post(MOTIONS + "/{id}/publication", motion).then();
  }
}
