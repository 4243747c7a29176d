package org.wego.awards.winner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.testing.CountedSql;

@QuarkusTest
class WinnerListTest extends AwardsTest {

  private UUID seoul;

  @BeforeEach
  void there_are_winners_of_three_years() {
    seoul = Given.member("Seoul", "KR", "ASIA");
    UUID edition = Given.edition(2017, Phase.ANNOUNCED);
    UUID open = Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", seoul, "ELIGIBLE");
    UUID second = Given.entry(edition, AwardCategory.OPEN_CITY, "Lyon", "FR", "ELIGIBLE");
    GivenPrizes.announced(GivenPrizes.awarded(open, PrizeKind.BEST), "0".repeat(20));
    GivenPrizes.announced(GivenPrizes.awarded(second, PrizeKind.OUTSTANDING), "1".repeat(20));
    earlier(2012, AwardCategory.OPEN_CITY, "Examplia", "KR");
    earlier(2014, AwardCategory.SERVICES, "Sampleton", "DE");
  }

  @Test
  @DisplayName("A9: the public list tells the latest year first, the higher prize before the other")
  void the_latest_year_comes_first() {
    assertThat(cities("")).containsExactly("Seoul", "Lyon", "Sampleton", "Examplia");
  }

  @Test
  @DisplayName("A9: winners are found by year, category, prize, country and member")
  void winners_are_found_by_what_they_are() {
    assertThat(cities("?year=2014")).containsExactly("Sampleton");
    assertThat(cities("?category=OPEN_CITY")).containsExactly("Seoul", "Lyon", "Examplia");
    assertThat(cities("?kind=OUTSTANDING")).containsExactly("Lyon");
    assertThat(cities("?country=KR")).containsExactly("Seoul", "Examplia");
    assertThat(cities("?memberId=" + seoul)).containsExactly("Seoul");
    assertThat(cities("?country=KR&year=2014")).isEmpty();
    assertThat(cities("?sort=cityName")).containsExactly("Examplia", "Lyon", "Sampleton", "Seoul");
    assertThat(cities("?sort=country,-year"))
        .containsExactly("Sampleton", "Lyon", "Seoul", "Examplia");
  }

  @Test
  @DisplayName("A9: the list is read page by page, each in one statement")
  void the_list_is_read_page_by_page() throws Exception {
    List<String> read = new ArrayList<>();
    String next = null;
    do {
      var page =
          Api.anyone()
              .queryParam("limit", 1)
              .queryParams(next == null ? java.util.Map.of() : java.util.Map.of("cursor", next))
              .get("/api/v1/award-winners")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      read.add(page.getString("items[0].cityName"));
      next = page.getString("next");
    } while (next != null);

    assertThat(read).containsExactly("Seoul", "Lyon", "Sampleton", "Examplia");
    assertThat(CountedSql.during(() -> cities(""))).isEqualTo(1);
  }

  @Test
  @DisplayName("A9: the list is a table, too")
  void the_list_is_a_table_too() {
    String csv =
        Api.anyone()
            .accept("text/csv")
            .get("/api/v1/award-winners?year=2017")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(csv.lines().toList()).hasSize(3);
    assertThat(csv.lines().findFirst().orElseThrow())
        .startsWith("id,year,category,kind,cityName,nativeCityName,country,memberId,title");
  }

  @Test
  @DisplayName("A9: a winner is told to everyone, but its certificate's code only to the winner")
  void the_code_of_a_certificate_is_not_told_to_everyone() {
    String id =
        Api.anyone().get("/api/v1/award-winners?year=2017").then().extract().path("items[0].id");

    Api.anyone()
        .get("/api/v1/award-winners/" + id)
        .then()
        .statusCode(200)
        .body("cityName", equalTo("Seoul"))
        .body("memberId", equalTo(seoul.toString()))
        .body("announcedAt", equalTo("2017-06-28T16:00:00Z"))
        .body("$", not(hasKey("certificateCode")));
    String list = Api.anyone().get("/api/v1/award-winners").then().extract().asString();
    assertThat(list).doesNotContain("0".repeat(20), "00000-00000");
  }

  @Test
  @DisplayName("A9: what is asked for wrongly is refused, all of it at once")
  void wrong_parameters_are_refused_at_once() {
    Api.anyone()
        .get("/api/v1/award-winners?year=x&category=OPEN&country=ZZ&memberId=1&prize=1")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_INPUT"));
    Api.anyone()
        .get("/api/v1/award-winners?sort=title")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/query/sort"));
  }

  private static List<String> cities(String query) {
    return Api.anyone()
        .get("/api/v1/award-winners" + query)
        .then()
        .statusCode(200)
        .extract()
        .path("items.cityName");
  }

  private static void earlier(int year, AwardCategory category, String city, String country) {
    Database.execute(
        """
        INSERT INTO award_winner (id, year, category, kind, city_name, city_key, country, title,
                                  title_key, recorded_at, recorded_by)
        VALUES (?, ?, ?, 'BEST', ?, lower(?), ?, 'A title', 'atitle', now(), 'secretariat')
        """,
        Ids.next(),
        year,
        category.name(),
        city,
        city,
        country);
  }
}
