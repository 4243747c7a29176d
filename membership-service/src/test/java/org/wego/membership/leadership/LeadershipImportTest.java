package org.wego.membership.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.wego.membership.Leading.on;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.membership.Leading;
import org.wego.membership.Roster;
import org.wego.platform.testkit.WegoServers;

@DisplayName("G2, G4: the leadership of a term comes from a file")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class LeadershipImportTest {

  private static final String IMPORTS = "/api/v1/leadership-imports";
  private static final LocalDate MARCH_2016 = LocalDate.of(2016, 3, 31);

  @BeforeEach
  void importTheRealRoster() {
    Database.empty();
    Roster.importReal();
  }

  private static String real() {
    try {
      return Files.readString(Path.of("..", "data", "leadership-2014-2017.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ValidatableResponse send(String csv, boolean dryRun, String term) {
    var request =
        Callers.secretariat()
            .contentType("text/csv")
            .body(csv.getBytes(StandardCharsets.UTF_8))
            .queryParam("dryRun", dryRun);
    if (term != null) {
      request.queryParam("term", term);
    }
    return request.post(IMPORTS).then();
  }

  @Test
  @DisplayName("G2, G4: the real leadership of 2014-2017 is that of the brochure")
  void the_real_leadership_is_imported() {
    String id =
        send(real(), false, null)
            .statusCode(201)
            .body("created", equalTo(24))
            .body("unchanged", equalTo(0))
            .extract()
            .path("id");
    Callers.secretariat().get(IMPORTS + "/{id}", id).then().body("kind", equalTo("LEADERSHIP"));

    on(MARCH_2016, Map.of("count", true))
        .body("total", equalTo(22))
        .body("items[0].memberName", equalTo("Seoul"))
        .body("items[0].termName", equalTo("2014-2017"))
        .body("items[1].memberName", equalTo("Ulyanovsk Region"));
    on(MARCH_2016, Map.of("office", "EXECUTIVE_COMMITTEE_MEMBER")).body("items", hasSize(14));
    on(MARCH_2016, Map.of("office", "VICE_PRESIDENT_CITY")).body("items", hasSize(6));
    on(LocalDate.of(2014, 11, 5), Map.of()).body("items", empty());
    Callers.anybody()
        .get("/api/v1/regional-offices")
        .then()
        .body("items.hostName", containsInAnyOrder("Chengdu", "Ulyanovsk Region"));
  }

  @Test
  void the_same_file_again_changes_nothing() {
    send(real(), false, null).statusCode(201);
    long version = Database.count("SELECT version FROM leadership_term");

    send(real(), false, null)
        .statusCode(201)
        .body("created", equalTo(0))
        .body("unchanged", equalTo(24));
    assertThat(Database.count("SELECT version FROM leadership_term")).isEqualTo(version);
  }

  @Test
  void a_dry_run_checks_everything_and_changes_nothing() {
    send(real(), true, "The third term")
        .statusCode(200)
        .body("created", equalTo(24))
        .body("errors", empty());
    assertThat(Database.count("SELECT count(*) FROM leadership_term")).isZero();
    assertThat(Database.count("SELECT count(*) FROM office_holding")).isZero();

    send(real(), false, "The third term").statusCode(201);
    Callers.anybody().get(Leading.TERMS).then().body("items.name", contains("The third term"));
  }

  @Test
  @DisplayName("G2: every faulty row is told, and nothing is imported")
  void every_faulty_row_is_told() {
    Applying.submitted(Applying.city("Gwangmyeong"));
    String csv =
        """
        office,member,from,to
        PRESIDENT_CITY,seoul,2014-11-06,
        PRESIDENT_CITY,Barcelona,2014-11-06,
        VICE_PRESIDENT_CITY,Atlantis,2014-11-06,
        VICE_PRESIDENT_CITY,Gwangmyeong,2014-11-06,
        VICE_PRESIDENT_CITY,Jakarta,2014-11-06,2014-11-01
        TREASURER,Jakarta,2014-11-06,
        VICE_PRESIDENT_CITY,Chengdu,yesterday,
        REGIONAL_OFFICE_ASIA,Chengdu,2014-11-06,
        REGIONAL_OFFICE_ASIA,Jakarta,2015-11-06,
        """;

    send(csv, false, null)
        .statusCode(422)
        .body("code", equalTo("IMPORT_REJECTED"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/rows/3/office",
                "/rows/4/member",
                "/rows/5/member",
                "/rows/6/to",
                "/rows/7/office",
                "/rows/8/from",
                "/rows/10/office"))
        .body(
            "errors.code",
            containsInAnyOrder(
                "DUPLICATE",
                "OFFICE_HOLDER_UNKNOWN",
                "OFFICE_HOLDER_NOT_FULL",
                "OFFICE_DATES",
                "UNKNOWN_VALUE",
                "INVALID_FORMAT",
                "DUPLICATE"));
    assertThat(Database.count("SELECT count(*) FROM office_holding")).isZero();
    assertThat(Database.count("SELECT count(*) FROM regional_office")).isZero();
  }

  @Test
  @DisplayName(
      "G2a: a file and those who sit already are twenty on the Executive Committee at most")
  void a_file_does_not_overfill_the_committee() {
    send(real(), false, null).statusCode(201);
    String others =
        Database.text(
            """
            SELECT string_agg('EXECUTIVE_COMMITTEE_MEMBER,"' || name || '",2014-11-06,', E'\\n')
            FROM (
              SELECT m.name FROM member m JOIN member_period p ON p.member_id = m.id
              WHERE p.category = 'FULL' AND p.valid_from <= '2014-11-06'
                AND NOT EXISTS (SELECT FROM office_holding h WHERE h.member_id = m.id)
              ORDER BY m.name LIMIT 7
            ) other
            """);

    send("office,member,from,to\n" + others + "\n", false, "2014-2017")
        .statusCode(422)
        .body("errors.pointer", contains("/rows/8/office"))
        .body("errors.code", contains("COMMITTEE_FULL"));
    on(MARCH_2016, Map.of("office", "EXECUTIVE_COMMITTEE_MEMBER")).body("items", hasSize(14));
  }

  @Test
  @DisplayName("G2: a day in a year that no calendar has is a fault of its row")
  void a_day_in_no_year_is_a_fault_of_its_row() {
    send(
            "office,member,from,to\nVICE_PRESIDENT_CITY,Jakarta,2014-11-06,+999999999-12-31\n",
            false,
            null)
        .statusCode(422)
        .body("errors.pointer", contains("/rows/2/to"))
        .body("errors.code", contains("INVALID_FORMAT"));
  }
}
