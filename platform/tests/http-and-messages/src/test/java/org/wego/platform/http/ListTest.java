package org.wego.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.platform.testkit.StatementCounter;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ListTest {

  private static final String THINGS = "/api/v1/things";

  /** 1,000 rows: ten names, each a hundred times, and every third row without a size. */
  @BeforeEach
  void a_thousand_things() throws SQLException {
    try (Connection connection = WegoServers.postgres().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM thing");
      statement.execute(
          """
          INSERT INTO thing (id, name, colour, size, version)
          SELECT gen_random_uuid(), 'name ' || n % 10,
                 CASE n % 2 WHEN 0 THEN 'RED' ELSE 'BLUE' END,
                 CASE n % 3 WHEN 0 THEN NULL ELSE n % 7 END, 0
            FROM generate_series(1, 1000) AS n""");
    }
  }

  @Test
  void cursors_walk_a_thousand_rows_without_loss_or_duplicates_in_any_order() {
    for (String sort :
        List.of("name", "-name", "size", "-size", "size,-name", "-size,name", "colour,-size")) {
      List<Map<String, Object>> all = walk("sort=" + sort + "&limit=170");
      assertThat(all).hasSize(1_000);
      assertThat(new HashSet<>(all.stream().map(row -> row.get("id")).toList())).hasSize(1_000);
      assertThat(all).isSortedAccordingTo(comparator(sort));
    }
  }

  @Test
  void the_last_page_has_no_next_and_the_total_comes_on_demand() {
    given()
        .get(THINGS + "?limit=1")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("next", notNullValue())
        .body("total", nullValue());
    given()
        .get(THINGS + "?colour=RED&count=true&limit=3")
        .then()
        .body("items", hasSize(3))
        .body("total", equalTo(500));
  }

  @Test
  void a_list_has_50_rows_unless_asked_and_never_more_than_200() {
    given().get(THINGS).then().body("items", hasSize(50));
    given().get(THINGS + "?limit=5000").then().body("items", hasSize(200));
  }

  @Test
  void the_link_header_leads_to_the_next_page() {
    Response first = given().get(THINGS + "?colour=RED&limit=2");
    String link = first.header("Link");
    assertThat(link).startsWith("</api/v1/things?").endsWith(">; rel=\"next\"");
    String address = link.substring(1, link.indexOf('>'));
    Response second = given().urlEncodingEnabled(false).get(address);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.<List<String>>path("items.id"))
        .hasSize(2)
        .doesNotContainAnyElementsOf(first.<List<String>>path("items.id"));
  }

  @Test
  void a_cursor_of_another_order_filter_or_making_is_refused() {
    String cursor = given().get(THINGS + "?colour=RED&limit=2").path("next");
    given().get(THINGS + "?colour=RED&limit=9&cursor=" + cursor).then().statusCode(200);
    for (String other :
        List.of(
            "?cursor=" + cursor,
            "?colour=BLUE&cursor=" + cursor,
            "?colour=RED&sort=-name&cursor=" + cursor,
            "?colour=RED&cursor=nonsense",
            "?colour=RED&cursor=W10",
            "?colour=RED&cursor=bnVsbA",
            "?colour=RED&cursor=" + cursor.substring(4))) {
      given()
          .get(THINGS + other)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("code", equalTo("CURSOR_INVALID"));
    }
  }

  @Test
  void a_cursor_that_was_tampered_with_reaches_no_query() {
    String cursor = given().get(THINGS + "?limit=2").path("next");
    String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    for (String name : List.of("\"\\u0000\"", "\"\\ud800\"", "null")) {
      String tampered = text.replaceFirst("\"name \\d\"", Matcher.quoteReplacement(name));
      given()
          .queryParam("limit", 2)
          .queryParam(
              "cursor",
              Base64.getUrlEncoder().encodeToString(tampered.getBytes(StandardCharsets.UTF_8)))
          .get(THINGS)
          .then()
          .statusCode(400)
          .body("code", equalTo("CURSOR_INVALID"));
    }
  }

  @Test
  void a_list_is_csv_on_demand_and_formulas_in_it_are_defused() throws SQLException {
    try (Connection connection = WegoServers.postgres().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM thing");
      statement.execute(
          """
          INSERT INTO thing (id, name, colour, size, version)
          VALUES ('018f0000-0000-7000-8000-000000000001', '=1+1', 'RED', -5, 0),
                 ('018f0000-0000-7000-8000-000000000002', 'a "b", c', 'RED', NULL, 0)""");
    }
    Response csv = given().accept("text/csv").get(THINGS);
    assertThat(csv.contentType()).startsWith("text/csv");
    assertThat(csv.asString())
        .isEqualTo(
            """
            id,name,colour,size,version
            018f0000-0000-7000-8000-000000000001,'=1+1,RED,-5,0
            018f0000-0000-7000-8000-000000000002,"a ""b"", c",RED,,0
            """
                .replace("\n", "\r\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "=1+1|'=1+1",
        "+1 2|'+1 2",
        "-2+3|'-2+3",
        "@SUM(A1)|'@SUM(A1)",
        "＝1+1|'＝1+1",
        "＋1|'＋1",
        "－1|'－1",
        "＠A1|'＠A1",
        "\t=1|'\t=1",
        "a=1|a=1",
        "-5|-5"
      })
  void a_cell_that_a_spreadsheet_would_take_for_a_formula_is_defused(String name, String cell)
      throws SQLException {
    assertThat(cellOf(name)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n=1", "\r=1", "\r\n@A1"})
  void a_cell_that_begins_with_a_line_break_is_defused_and_stays_one_cell(String name)
      throws SQLException {
    assertThat(cellOf(name)).isEqualTo("\"'" + name + "\"");
  }

  /** A name as the CSV of a list that has nothing else shows it. */
  private static String cellOf(String name) throws SQLException {
    try (Connection connection = WegoServers.postgres().connect();
        Statement all = connection.createStatement();
        PreparedStatement one =
            connection.prepareStatement(
                "INSERT INTO thing (id, name, colour, version)"
                    + " VALUES (gen_random_uuid(), ?, 'RED', 0)")) {
      all.execute("DELETE FROM thing");
      one.setString(1, name);
      one.execute();
    }
    String csv = given().accept("text/csv").get(THINGS).asString();
    String row = csv.substring(csv.indexOf("\r\n") + 2);
    return row.substring(row.indexOf(',') + 1, row.lastIndexOf(",RED,"));
  }

  @Test
  void csv_without_a_limit_is_the_whole_list_page_after_page() throws Exception {
    long[] statements = new long[1];
    List<String> lines = new ArrayList<>();
    statements[0] =
        StatementCounter.during(
            () -> {
              Response csv = given().accept("text/csv").get(THINGS + "?sort=-size");
              assertThat(csv.header("Link")).isNull();
              lines.addAll(csv.asString().lines().toList());
            });

    assertThat(lines).hasSize(1_001);
    assertThat(lines.get(0)).isEqualTo("id,name,colour,size,version");
    assertThat(lines).doesNotHaveDuplicates();
    // 50, then 200 at a time.
    assertThat(statements[0]).isEqualTo(6);
    assertThat(given().accept("text/csv").get(THINGS + "?colour=RED").asString().lines())
        .hasSize(501);
  }

  @Test
  void csv_with_a_limit_is_a_page_and_goes_on_from_a_cursor() {
    Response page = given().accept("text/csv").get(THINGS + "?limit=300");
    assertThat(page.asString().lines()).hasSize(201);
    assertThat(page.header("Link")).endsWith("rel=\"next\"");

    String cursor = given().get(THINGS + "?limit=200").path("next");
    assertThat(given().accept("text/csv").get(THINGS + "?cursor=" + cursor).asString().lines())
        .hasSize(801);
  }

  @Test
  void csv_that_breaks_off_is_not_taken_for_a_whole_list() {
    assertThatThrownBy(
            () -> {
              Response broken = given().accept("text/csv").get(THINGS + "/broken");
              assertThat(broken.asString().lines()).hasSize(1_001);
              assertThat(broken.statusCode()).isEqualTo(200);
            })
        .as("the connection ends before the body does, or the answer is a problem")
        .isInstanceOfAny(IOException.class, AssertionError.class);
  }

  private static List<Map<String, Object>> walk(String query) {
    List<Map<String, Object>> all = new ArrayList<>();
    String cursor = null;
    do {
      Response page =
          given().get(THINGS + "?" + query + (cursor == null ? "" : "&cursor=" + cursor));
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      all.addAll(page.path("items"));
      cursor = page.path("next");
    } while (cursor != null);
    return all;
  }

  @SuppressWarnings("unchecked")
  private static Comparator<Map<String, Object>> comparator(String sort) {
    Comparator<Map<String, Object>> whole = (a, b) -> 0;
    for (String part : sort.split(",")) {
      boolean descending = part.startsWith("-");
      String name = descending ? part.substring(1) : part;
      Comparator<Comparable<Object>> natural = Comparator.naturalOrder();
      whole =
          whole.thenComparing(
              row -> (Comparable<Object>) row.get(name),
              Comparator.nullsLast(descending ? natural.reversed() : natural));
    }
    return whole;
  }
}
