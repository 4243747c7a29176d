package org.wego.awards.winner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.awards.testing.GivenPrizes;
import org.wego.platform.testkit.AtOnce;

@QuarkusTest
class WinnerImportTest extends AwardsTest {

  private static final String HEADER = "year,category,kind,cityName,country,title,source\n";
  private static final String TWO =
      HEADER
          + "2012,OPEN_CITY,BEST,Examplia,KR,Data for all,Programme of the ceremony\n"
          + "2014,SERVICES,OUTSTANDING,Sampleton,DE,One counter,\n";

  @Test
  @DisplayName("A9: winners of earlier years are imported, and are on the public list")
  void winners_of_earlier_years_are_on_the_public_list() {
    imported(TWO, false)
        .statusCode(200)
        .body("rows", equalTo(2))
        .body("added", equalTo(2))
        .body("unchanged", equalTo(0));

    Api.anyone()
        .get("/api/v1/award-winners")
        .then()
        .statusCode(200)
        .body("items.cityName", contains("Sampleton", "Examplia"))
        .body("items[1].source", equalTo("Programme of the ceremony"))
        .body("items[1].announcedAt", equalTo(null));
  }

  @Test
  @DisplayName("A9: an imported winner raises no event, and nobody is told of a prize")
  void an_imported_winner_raises_no_event() {
    imported(TWO, false).statusCode(200);

    assertThat(Database.number("SELECT count(*) FROM outbox_event")).isZero();
    assertThat(Database.number("SELECT count(*) FROM outgoing_message")).isZero();
  }

  @Test
  @DisplayName("A9: the same file again changes nothing, and a dry run never does")
  void the_same_file_again_changes_nothing() {
    imported(TWO, true).statusCode(200).body("dryRun", equalTo(true)).body("added", equalTo(2));
    assertThat(winners()).isZero();

    imported(TWO, false).statusCode(200);
    imported(TWO, false).statusCode(200).body("added", equalTo(0)).body("unchanged", equalTo(2));

    assertThat(winners()).isEqualTo(2);
  }

  @Test
  @DisplayName("A9: all faults of a file are told at once, and nothing of it is imported")
  void all_faults_are_told_at_once() {
    imported(
            HEADER
                + "2011,OPEN_CITY,BEST,Examplia,KR,Data for all,\n"
                + "2012,OPEN,FIRST,---,XX,,\n"
                + "2012,OPEN_CITY,BEST,Examplia,KR,Data for all,\n"
                + "2012,OPEN_CITY,OUTSTANDING,EXAMPLIA,KR,Data for all!,\n"
                + "2999,OPEN_CITY,BEST,Examplia,KR,Data for all,\n",
            false)
        .statusCode(400)
        .body("code", equalTo("INVALID_INPUT"))
        .body(
            "errors.pointer",
            contains(
                "/rows/2/year",
                "/rows/3/category",
                "/rows/3/kind",
                "/rows/3/cityName",
                "/rows/3/country",
                "/rows/3/title",
                "/rows/5/title",
                "/rows/6/year"));

    assertThat(winners()).isZero();
  }

  @Test
  @DisplayName("A9: a winner who is known with other data is refused, and nothing is overwritten")
  void a_known_winner_is_not_overwritten() {
    imported(TWO, false).statusCode(200);

    imported(HEADER + "2012,OPEN_CITY,OUTSTANDING,Examplia,KR,Data for all,\n", false)
        .statusCode(422)
        .body("code", equalTo("WINNERS_CONTRADICT"))
        .body("errors[0].pointer", equalTo("/rows/2/title"))
        .body("errors[0].code", equalTo("WINNER_DIFFERS"));
  }

  @Test
  @DisplayName("A9: winners of a year that is held here come by announcement alone")
  void winners_of_a_year_held_here_are_not_imported() {
    Given.edition(2017, Phase.DELIBERATION);

    imported(HEADER + "2017,OPEN_CITY,BEST,Examplia,KR,Data for all,\n", false)
        .statusCode(422)
        .body("errors[0].code", equalTo("YEAR_HELD_HERE"));
  }

  @Test
  @DisplayName("A9, M8: an imported winner is linked with the member of its name and country")
  void an_imported_winner_is_linked_with_its_member() {
    UUID seoul = Given.member("Séoul", "KR", "ASIA");
    UUID other = Given.member("Frankfurt", "DE", "EUROPE");

    imported(
            "year,category,kind,cityName,country,title,memberId\n"
                + "2012,OPEN_CITY,BEST,SEOUL,KR,Data for all,\n"
                + "2012,SERVICES,BEST,Francfort,DE,One counter,"
                + other
                + "\n"
                + "2012,SERVICES,OUTSTANDING,Seoul,US,Another one,\n",
            false)
        .statusCode(200);

    Api.anyone()
        .get("/api/v1/award-winners?memberId=" + seoul)
        .then()
        .body("items.title", contains("Data for all"));
    Api.anyone()
        .get("/api/v1/award-winners?memberId=" + other)
        .then()
        .body("items.title", contains("One counter"));
  }

  @Test
  @DisplayName("A9: a file cannot link a winner with a member that nobody knows")
  void an_unknown_member_is_a_fault() {
    imported(
            "year,category,kind,cityName,country,title,memberId\n"
                + "2012,OPEN_CITY,BEST,Seoul,KR,Data for all,0193a0f1-5e64-7f72-8a85-9162aebfc0d4\n",
            false)
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/rows/2/memberId"));
  }

  @Test
  @DisplayName("A9: the same file five times at once is imported once")
  void the_same_file_at_once_is_imported_once() throws Exception {
    List<Integer> statuses = AtOnce.statuses(5, call -> imported(TWO, false));

    assertThat(statuses).containsOnly(200);
    assertThat(winners()).isEqualTo(2);
  }

  @Test
  @DisplayName("A9: a wrongly imported winner is taken off the list, which stays on record")
  void a_wrongly_imported_winner_is_removed() {
    imported(TWO, false).statusCode(200);
    String id =
        Api.anyone().get("/api/v1/award-winners?year=2012").then().extract().path("items[0].id");

    Api.secretariat().delete("/api/v1/award-winners/" + id).then().statusCode(204);

    Api.anyone().get("/api/v1/award-winners/" + id).then().statusCode(404);
    Api.secretariat().delete("/api/v1/award-winners/" + id).then().statusCode(404);
    assertThat(
            Database.number(
                "SELECT count(*) FROM award_winner_removal WHERE winner ->> 'city_name' = 'Examplia'"
                    + " AND winner_id = ?",
                UUID.fromString(id)))
        .isEqualTo(1);
    imported(TWO, false).statusCode(200).body("added", equalTo(1));
  }

  @Test
  @DisplayName("A9: a winner that was announced stays on the list")
  void an_announced_winner_stays() {
    UUID edition = Given.edition(2017, Phase.ANNOUNCED);
    UUID entry = Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", "ELIGIBLE");
    UUID winner =
        GivenPrizes.announced(GivenPrizes.awarded(entry, PrizeKind.BEST), "7GQ4MX2RKT0Z9VBC5HNE");

    Api.secretariat()
        .delete("/api/v1/award-winners/" + winner)
        .then()
        .statusCode(409)
        .body("code", equalTo("WINNER_ANNOUNCED"));

    Api.anyone().get("/api/v1/award-winners").then().body("items", hasSize(1));
  }

  private static ValidatableResponse imported(String csv, boolean dryRun) {
    return Api.secretariat()
        .contentType("text/csv")
        .queryParam("dryRun", dryRun)
        .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/v1/award-winner-imports")
        .then();
  }

  private static long winners() {
    return Database.number("SELECT count(*) FROM award_winner");
  }
}
