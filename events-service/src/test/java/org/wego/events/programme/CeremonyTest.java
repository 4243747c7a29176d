package org.wego.events.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.events.programme.Programmes.path;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
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
import org.wego.platform.testkit.ToldEvent;

/** What ceremonies show, as awards-service tells it, beginning with the contract's example (A9). */
@QuarkusTest
class CeremonyTest extends EventsTest {

  private static final Path EXAMPLE =
      Path.of("..", "contracts", "events", "awards", "winners-announced.v1.example.json");

  private Map<String, Object> announced;
  private UUID assembly;

  @BeforeEach
  void winners_are_to_be_announced() throws IOException {
    assembly = Given.assembly();
    announced = new ObjectMapper().readValue(EXAMPLE.toFile(), new TypeReference<>() {});
    announced.put("editionId", Ids.next().toString());
    announced.put("assemblyEventId", assembly.toString());
  }

  @Test
  @DisplayName("A9: the announcement fills the ceremony of the Assembly, whichever is known first")
  void the_announcement_fills_the_ceremony() {
    UUID before = Given.session(assembly, "CEREMONY", null, 18, null);
    UUID plenary = Given.session(assembly, "PLENARY", null, 9, null);
    session(assembly, before).body("ceremony", nullValue());
    String tag = Api.anyone().get(path(assembly, "sessions/" + before)).getHeader("ETag");

    tell("winners-announced", 1);

    UUID after = Given.session(assembly, "CEREMONY", null, 20, null);
    for (UUID ceremony : new UUID[] {before, after}) {
      session(assembly, ceremony)
          .body(
              "ceremony.title", equalTo("WeGO Awards 2017"),
              "ceremony.winners.cityName", contains("Seoul"),
              "ceremony.winners.category", contains("OPEN_CITY"));
    }
    session(assembly, plenary).body("ceremony", nullValue());
    Api.anyone()
        .header("If-None-Match", tag)
        .get(path(assembly, "sessions/" + before))
        .then()
        .statusCode(200);
    Api.anyone()
        .get(path(assembly, "programme"))
        .then()
        .body("days[0].sessions[1].ceremony.winners.kind", contains("BEST"));
  }

  @Test
  @DisplayName("A1: an edition that names no Assembly belongs to that of its year")
  void an_edition_without_assembly_belongs_to_that_of_its_year() {
    UUID forum = Given.event("FORUM", "PUBLISHED");
    announced.put("assemblyEventId", null);

    tell("edition-snapshot", 7);

    session(assembly, Given.session(assembly, "CEREMONY", null, 18, null))
        .body("ceremony.winners.cityName", contains("Seoul"));
    session(forum, Given.session(forum, "CEREMONY", null, 18, null)).body("ceremony", nullValue());
  }

  @Test
  @DisplayName("A1: what another Assembly's edition gives is not shown")
  void another_assemblys_winners_are_not_shown() {
    UUID next = Given.assembly(5);
    Database.execute("UPDATE event SET title = 'Extraordinary' WHERE id = ?", next);
    tell("winners-announced", 1);

    session(next, Given.session(next, "CEREMONY", null, 18, null)).body("ceremony", nullValue());
  }

  @Test
  @DisplayName("A9: an edition under embargo is not told of")
  void an_edition_under_embargo_is_not_kept() {
    announced.put("phase", "DELIBERATION");
    announced.put("announcedAt", null);
    tell("edition-updated", 1);

    session(assembly, Given.session(assembly, "CEREMONY", null, 18, null))
        .body("ceremony", nullValue());
  }

  private void tell(String what, long sequence) {
    ToldEvent.of(
            "wego.awards.edition.v1",
            "/wego/awards",
            "org.wego.awards." + what + ".v1",
            UUID.fromString((String) announced.get("editionId")),
            sequence,
            announced)
        .tell()
        .awaitTaken();
  }

  private static ValidatableResponse session(UUID event, UUID session) {
    return Api.anyone().get(path(event, "sessions/" + session)).then().statusCode(200);
  }
}
