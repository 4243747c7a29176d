package org.wego.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.wego.events.programme.Programmes.path;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.persistence.testing.CountedSql;

/** The programme as everyone reads it (E3). */
@QuarkusTest
class ProgrammeTest extends EventsTest {

  private UUID assembly;
  private UUID morning;
  private UUID late;

  @BeforeEach
  void an_assembly_has_a_programme() {
    assembly = Given.assembly();
    UUID hall = Given.room(assembly, "Great Hall", 100);
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    late = Given.session(assembly, "PLENARY", hall, 23, null);
    morning = Given.session(assembly, "WORKSHOP", hall, 9, 10);
    Given.speaks(morning, Given.speaker(assembly, "Kim Min-seo", seoul));
    Database.execute(
        "UPDATE session SET starts_at = starts_at + interval '1 hour',"
            + " ends_at = ends_at + interval '1 hour' WHERE id = ?",
        late);
  }

  @Test
  @DisplayName("E3: a programme goes day by day, as the host's clocks show it")
  void a_programme_goes_day_by_day() {
    String tag =
        Api.anyone()
            .get(path(assembly, "programme"))
            .then()
            .statusCode(200)
            .body(
                "days.day", contains("2017-06-27", "2017-06-28"),
                "days[0].sessions.id", contains(morning.toString()),
                "days[0].sessions[0].speakers.name", contains("Kim Min-seo"),
                "days[1].sessions[0].localStartsAt", equalTo("2017-06-28T00:00"))
            .extract()
            .header("ETag");
    Api.anyone()
        .header("If-None-Match", tag)
        .get(path(assembly, "programme"))
        .then()
        .statusCode(304);
  }

  @Test
  void sessions_are_listed_narrowed_and_written_as_a_table() {
    Api.anyone()
        .get(path(assembly, "sessions?limit=1"))
        .then()
        .body("items.id", contains(morning.toString()), "next", notNullValue());
    Api.anyone()
        .get(path(assembly, "sessions?day=2017-06-28&type=PLENARY"))
        .then()
        .body("items.id", contains(late.toString()));
    Api.anyone().get(path(assembly, "sessions?type=CEREMONY")).then().body("items", hasSize(0));
    Api.anyone()
        .accept("text/csv")
        .get(path(assembly, "sessions?sort=-startsAt"))
        .then()
        .statusCode(200)
        .body(containsString("Great Hall"), containsString("Kim Min-seo"));
  }

  @Test
  void a_programme_takes_the_same_statements_however_long_it_is() throws Exception {
    UUID delegation = Given.delegation(assembly, Given.member("Frankfurt", "DE", "EUROPE"));
    for (int hour = 10; hour < 20; hour++) {
      UUID session = Given.session(assembly, "WORKSHOP", null, hour, 10);
      Given.speaks(session, Given.speaker(assembly, "Speaker " + hour, null));
      Given.track(assembly, "Track " + hour);
      Given.room(assembly, "Room " + hour, 10);
      Given.signUp(morning, Given.participant(delegation, "DELEGATE", "Delegate " + hour));
    }

    for (String list : new String[] {"programme", "sessions", "tracks", "rooms", "speakers"}) {
      assertThat(CountedSql.during(() -> Api.anyone().get(path(assembly, list))))
          .as(list)
          .isEqualTo(2);
    }
    assertThat(
            CountedSql.during(
                () ->
                    Api.secretariat()
                        .get(path(assembly, "sessions/" + morning + "/sign-ups"))
                        .then()
                        .body("items", hasSize(10))))
        .isEqualTo(3);
  }
}
