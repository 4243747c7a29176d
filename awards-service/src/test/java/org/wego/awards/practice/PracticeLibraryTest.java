package org.wego.awards.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.wego.awards.practice.Practices.LIBRARY;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Given;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvFaults;
import org.wego.platform.http.csv.CsvFile;
import org.wego.platform.persistence.testing.CountedSql;

@QuarkusTest
class PracticeLibraryTest extends AwardsTest {

  @Test
  @DisplayName("A10: the library begins with the brochure's seven practices of Seoul")
  void the_library_begins_with_the_practices_of_the_brochure() throws IOException {
    List<String> printed = new ArrayList<>();
    new CsvFile(CsvColumns.required("city", "country", "audience", "title", "summary"), 100)
        .read(Files.readAllBytes(Path.of("..", "data", "good-practices.csv")), new CsvFaults())
        .forEach(
            row ->
                printed.add(
                    String.join(
                        "|",
                        row.required("city").text(100),
                        row.required("country").text(2),
                        row.required("audience").text(3),
                        row.required("title").text(200),
                        row.required("summary").text(500))));
    List<String> there = new ArrayList<>();
    Api.anyone()
        .get(LIBRARY)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .<Map<String, String>>getList("items")
        .forEach(
            item ->
                there.add(
                    String.join(
                        "|",
                        item.get("cityName"),
                        item.get("country"),
                        item.get("audience"),
                        item.get("title"),
                        item.get("summary"))));

    assertThat(printed).hasSize(7);
    assertThat(there).containsExactlyInAnyOrderElementsOf(printed);
  }

  @ParameterizedTest
  @DisplayName("A10: words are found by their beginnings, in any order, case and accent")
  @CsvSource({
    "voting, m-Voting",
    "VÓTE POLICY, m-Voting",
    "policy vot, m-Voting",
    "dasan, 120 Dasan Call Center",
    "120, 120 Dasan Call Center",
    "wi-fi tourist, Bukchon IoT Project",
    "seoul oasis, Oasis of 10 Million Imagination",
  })
  void words_are_found_by_their_beginnings(String searched, String title) {
    Api.anyone()
        .queryParam("q", searched)
        .get(LIBRARY)
        .then()
        .statusCode(200)
        .body("items.title", contains(title));
  }

  @ParameterizedTest
  @DisplayName("A10: what is no beginning of a word is not found, and signs are no operators")
  @ValueSource(
      strings = {"oting", "voting dasan", "voting | dasan | nothing", "':*", "zebra&dasan"})
  void what_is_no_beginning_of_a_word_is_not_found(String searched) {
    var answer = Api.anyone().queryParam("q", searched).get(LIBRARY).then();
    if (SearchWords.of(searched).isEmpty()) {
      answer.statusCode(400).body("errors.pointer", contains("/query/q"));
    } else {
      answer.statusCode(200).body("items", empty());
    }
  }

  @Test
  @DisplayName("A10: a practice is found in the script of its city")
  void a_practice_is_found_in_any_script() {
    Given.practice("서울시 모바일 투표", "Seoul", "KR", null, "PUBLISHED");
    Given.practice("Đèn đường thông minh", "Huế", "VN", null, "PUBLISHED");

    Api.anyone().queryParam("q", "모바일").get(LIBRARY).then().body("items", hasSize(1));
    Api.anyone()
        .queryParam("q", "hue thong minh")
        .get(LIBRARY)
        .then()
        .body("items.country", contains("VN"));
  }

  @Test
  @DisplayName("A10: the library is narrowed by audience, category, region, country and member")
  void the_library_is_narrowed() {
    UUID frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
    UUID id = Practices.published(frankfurt, "Open budget");

    for (String narrowed :
        List.of("region=EUROPE", "country=DE", "memberId=" + frankfurt, "q=frankfurt budget")) {
      Api.anyone()
          .get(LIBRARY + "?" + narrowed)
          .then()
          .statusCode(200)
          .body("items.id", contains(id.toString()));
    }
    Api.anyone()
        .get(LIBRARY + "?audience=G2G&country=KR")
        .then()
        .body("items.title", contains("IT Superhighway"));
    Api.anyone().get(LIBRARY + "?category=SERVICES").then().body("items", empty());
    Api.anyone()
        .get(LIBRARY + "?audience=B2B&region=MARS&country=ZZ&colour=red")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/query/audience", "/query/region", "/query/country", "/query/colour"));
  }

  @Test
  @DisplayName("A10: only what is published is public")
  void only_what_is_published_is_public() {
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
    List<UUID> hidden = new ArrayList<>();
    for (String state : List.of("SUBMITTED", "REJECTED", "WITHDRAWN")) {
      hidden.add(Given.practice("Ours", "Seoul", "KR", seoul, state));
    }
    for (var other : List.of(Api.anyone(), Api.member(frankfurt), Api.applicant("nobody"))) {
      other.get(LIBRARY).then().body("items.state", everyItem(equalTo("PUBLISHED")));
    }
    for (UUID id : hidden) {
      Api.anyone().get(LIBRARY + "/{id}", id).then().statusCode(404);
      Api.member(frankfurt).get(LIBRARY + "/{id}", id).then().statusCode(404);
      Api.member(seoul).get(LIBRARY + "/{id}", id).then().statusCode(200);
    }
    Api.anyone().get(LIBRARY + "?state=REJECTED").then().body("items", empty());
    Api.member(seoul).get(LIBRARY + "?state=REJECTED").then().body("items", hasSize(1));
    Api.secretariat().get(LIBRARY + "?count=true").then().body("total", equalTo(10));
  }

  @Test
  @DisplayName("A10: the library is read page by page, and as a table")
  void the_library_is_read_page_by_page_and_as_a_table() {
    List<String> titles = new ArrayList<>();
    String cursor = "";
    do {
      var page =
          Api.anyone()
              .get(LIBRARY + "?sort=title&limit=3" + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      titles.addAll(page.getList("items.title"));
      cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    } while (cursor != null);
    assertThat(titles).hasSize(7).isSorted().doesNotHaveDuplicates();

    String table =
        Api.anyone().accept("text/csv").get(LIBRARY).then().statusCode(200).extract().asString();
    assertThat(table.lines().findFirst().orElseThrow())
        .isEqualTo(
            "id,state,title,summary,cityName,nativeCityName,country,region,audience,category,"
                + "memberId,entryId,publishedOn");
    assertThat(table.lines()).hasSize(8);
  }

  @Test
  @DisplayName("A10: a page of the library takes one statement, a practice one")
  void a_page_takes_one_statement() throws Exception {
    for (int i = 0; i < 60; i++) {
      Given.practice("Practice " + i, "Seoul", "KR", null, "PUBLISHED");
    }
    assertThat(
            CountedSql.during(
                () ->
                    Api.anyone()
                        .get(LIBRARY + "?q=practice&limit=50")
                        .then()
                        .body("items", hasSize(50))))
        .isEqualTo(1);
    UUID id = Given.practice("One", "Seoul", "KR", null, "PUBLISHED");
    assertThat(
            CountedSql.during(() -> Api.anyone().get(LIBRARY + "/{id}", id).then().statusCode(200)))
        .isEqualTo(1);
  }
}
