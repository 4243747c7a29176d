package org.wego.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.organization;
import static org.wego.membership.Applying.submitted;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.membership.Roster;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class DirectoryTest {

  private static final String MEMBERS = "/api/v1/members";
  private static final String SEOUL = "0153c9f8-3424-7aa1-84a6-3585008bcfb0";

  @BeforeEach
  void importTheRealRoster() {
    Database.empty();
    Roster.importReal();
  }

  @Test
  @DisplayName("M6, M7: 96 Full and Associate and 3 Friendship members as of March 2016")
  void the_statistics_of_march_2016_are_those_of_the_brochure() {
    String statistics =
        Callers.anybody()
            .queryParam("asOf", "2016-03-31")
            .get("/api/v1/member-statistics")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(statistics)
        .isEqualTo(
            "{\"asOf\":\"2016-03-31\","
                + "\"byCategory\":{\"FULL\":96,\"ASSOCIATE\":0,\"FRIENDSHIP\":3},"
                + "\"byRegion\":{\"ASIA\":43,\"AFRICA\":24,\"EUROPE\":17,\"AMERICA\":7,"
                + "\"MIDDLE_EAST\":4,\"OCEANIA\":1}}");
  }

  @ParameterizedTest(name = "as of {0}: {1} FULL, {2} FRIENDSHIP")
  @DisplayName("M5, M6: any question can be asked as of a day")
  @CsvSource({
    "2010-09-07, 0, 0",
    "2010-09-08, 18, 0",
    "2013-12-31, 18, 0",
    "2014-01-01, 96, 0",
    "2014-11-05, 96, 0",
    "2014-11-06, 96, 3"
  })
  void the_past_can_be_asked_for(String asOf, int full, int friendship) {
    Callers.anybody()
        .queryParam("asOf", asOf)
        .get("/api/v1/member-statistics")
        .then()
        .body("byCategory.FULL", equalTo(full))
        .body("byCategory.FRIENDSHIP", equalTo(friendship));
    Callers.anybody()
        .queryParam("asOf", asOf)
        .queryParam("count", true)
        .get(MEMBERS)
        .then()
        .body("total", equalTo(full + friendship));
  }

  @Test
  @DisplayName("An application of today leaves the statistics of March 2016 as they are")
  void todays_associate_counts_today_and_not_before() {
    submitted(city("Gwangmyeong"));

    Callers.anybody()
        .get("/api/v1/member-statistics")
        .then()
        .body("byCategory.ASSOCIATE", equalTo(1))
        .body("byRegion.ASIA", equalTo(44));
    Callers.anybody()
        .queryParam("asOf", "2016-03-31")
        .get("/api/v1/member-statistics")
        .then()
        .body("byCategory.ASSOCIATE", equalTo(0))
        .body("byRegion.ASIA", equalTo(43));
  }

  @Test
  void a_row_of_the_directory_says_what_a_reader_needs() {
    Callers.anybody()
        .queryParam("q", "seoul")
        .get(MEMBERS)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(SEOUL))
        .body("items[0].name", equalTo("Seoul"))
        .body("items[0].category", equalTo("FULL"))
        .body("items[0].region", equalTo("ASIA"))
        .body("items[0].country", equalTo("KR"))
        .body("items[0].population", equalTo(10_103_200))
        .body("items[0].since", equalTo("2010-09-08"));
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @DisplayName("A search minds neither case nor accents nor script")
  @CsvSource({
    "huế, Thua Thiên Huê",
    "HUE, Thua Thiên Huê",
    "sao paulo, São Paulo",
    "beyoglu, Beyoğlu",
    "'san fernando, la union', San Fernando La Union",
    "서울, Seoul"
  })
  void a_search_minds_neither_case_nor_accents_nor_script(String q, String name) {
    Callers.secretariat()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "*")
        .body("{\"nativeName\":\"서울특별시\"}")
        .patch(MEMBERS + "/{id}", SEOUL)
        .then()
        .statusCode(200);

    Callers.anybody()
        .queryParam("q", q)
        .get(MEMBERS)
        .then()
        .statusCode(200)
        .body("items.name", contains(name));
  }

  @Test
  void what_an_applicant_wrote_in_its_own_script_is_found() {
    var request = city("Hue City");
    organization(request).put("nativeName", "Thành phố Huế").put("country", "VN");
    submitted(request);

    Callers.anybody()
        .queryParam("q", "thanh pho hue")
        .get(MEMBERS)
        .then()
        .body("items.name", contains("Hue City"))
        .body("items.category", contains("ASSOCIATE"));
  }

  @Test
  void filters_narrow_the_directory() {
    Callers.anybody()
        .queryParam("region", "EUROPE")
        .queryParam("country", "RU")
        .get(MEMBERS)
        .then()
        .body("items.name", contains("Moscow", "Ulyanovsk Region", "Vladivostok", "Yakutsk"));
    Callers.anybody()
        .queryParam("category", "FRIENDSHIP")
        .get(MEMBERS)
        .then()
        .body("items", hasSize(3))
        .body("items.category", everyItem(equalTo("FRIENDSHIP")));
    Callers.anybody().queryParam("q", "100%").get(MEMBERS).then().body("items", empty());
  }

  @Test
  void the_pages_of_the_directory_hold_every_member_once_in_the_order_asked_for() {
    for (String sort : List.of("name", "-name", "country,-population", "-since")) {
      List<String> ids = new ArrayList<>();
      String cursor = null;
      do {
        var request = Callers.anybody().queryParam("limit", 10).queryParam("sort", sort);
        if (cursor != null) {
          request.queryParam("cursor", cursor);
        }
        Response page = request.get(MEMBERS);
        page.then().statusCode(200);
        ids.addAll(page.path("items.id"));
        cursor = page.path("next");
      } while (cursor != null);

      assertThat(ids).as(sort).hasSize(99);
      assertThat(new HashSet<>(ids)).as(sort).hasSize(99);
    }
  }

  @Test
  void a_page_names_the_next_one_and_its_cursor_belongs_to_the_list() {
    Response page = Callers.anybody().queryParam("limit", 10).get(MEMBERS);
    page.then().statusCode(200).header("Link", containsString("rel=\"next\""));

    Callers.anybody()
        .queryParam("cursor", page.<String>path("next"))
        .queryParam("region", "ASIA")
        .get(MEMBERS)
        .then()
        .statusCode(400)
        .body("code", equalTo("CURSOR_INVALID"));
  }

  @Test
  @DisplayName("M5: the founding members are FULL since 2010-09-08, and can be listed")
  void the_founding_members_can_be_listed() {
    Callers.anybody()
        .queryParam("founding", true)
        .queryParam("limit", 200)
        .get(MEMBERS)
        .then()
        .statusCode(200)
        .body("items", not(empty()))
        .body("items.founding", everyItem(equalTo(true)))
        .body("items.category", everyItem(equalTo("FULL")))
        .body("items.since", everyItem(equalTo("2010-09-08")));
    int founding = total(true);
    assertThat(founding + total(false)).isEqualTo(99);
  }

  private static int total(boolean founding) {
    return Callers.anybody()
        .queryParam("founding", founding)
        .queryParam("count", true)
        .get(MEMBERS)
        .then()
        .extract()
        .path("total");
  }

  @Test
  void faulty_filters_are_told_all_at_once() {
    Callers.anybody()
        .queryParam("category", "GOLD")
        .queryParam("asOf", "2016-02-30")
        .queryParam("country", "XX")
        .queryParam("colour", "red")
        .get(MEMBERS)
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_INPUT"))
        .body("errors.pointer", hasItems("/query/category", "/query/asOf", "/query/colour"));
  }

  @Test
  void the_directory_can_be_had_as_csv() {
    Callers.anybody()
        .accept("text/csv")
        .queryParam("q", "seoul")
        .get(MEMBERS)
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .body(containsString(SEOUL));
  }

  @Test
  void the_profile_is_public_and_names_no_person() {
    UUID associate = Applying.memberOf(submitted(city("Gwangmyeong")));

    Callers.anybody()
        .get(MEMBERS + "/{id}", associate)
        .then()
        .statusCode(200)
        .body("name", equalTo("Gwangmyeong"))
        .body(not(containsString("Park Seung-won")))
        .body(not(containsString("@")));
    Callers.anybody()
        .get(MEMBERS + "/{id}/periods", associate)
        .then()
        .statusCode(200)
        .body("items.category", contains("ASSOCIATE"));
  }

  @Test
  void a_profile_that_the_caller_has_is_not_sent_again() {
    String tag = Callers.anybody().get(MEMBERS + "/{id}", SEOUL).header("ETag");

    Callers.anybody()
        .header("If-None-Match", tag)
        .get(MEMBERS + "/{id}", SEOUL)
        .then()
        .statusCode(304);
  }

  @Test
  void what_is_not_there_is_not_found() {
    Callers.anybody()
        .get(MEMBERS + "/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    Callers.anybody().get(MEMBERS + "/seoul").then().statusCode(404);
  }

  @Test
  void the_directory_takes_one_statement_and_a_count_one_more() throws Exception {
    assertThat(
            CountedSql.during(
                () -> Callers.anybody().get(MEMBERS).then().body("items", hasSize(50))))
        .isOne();
    assertThat(
            CountedSql.during(
                () ->
                    Callers.anybody()
                        .queryParam("count", true)
                        .get(MEMBERS)
                        .then()
                        .body("total", equalTo(99))))
        .isEqualTo(2);
    assertThat(
            CountedSql.during(
                () -> Callers.anybody().get(MEMBERS + "/{id}", SEOUL).then().statusCode(200)))
        .isOne();
    assertThat(
            CountedSql.during(
                () -> Callers.anybody().get("/api/v1/member-statistics").then().statusCode(200)))
        .isOne();
  }
}
