package org.wego.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Roster.HEADER;
import static org.wego.membership.Roster.send;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.membership.Roster;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class MemberImportTest {

  private static final String SEOUL = "0153c9f8-3424-7aa1-84a6-3585008bcfb0";

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
  }

  @Test
  @DisplayName("M5: the roster comes in whole, with its ids and founding members")
  void the_roster_comes_in_whole() {
    String id =
        send(Roster.real(), false)
            .statusCode(201)
            .body("dryRun", equalTo(false))
            .body("rows", equalTo(99))
            .body("created", equalTo(99))
            .body("unchanged", equalTo(0))
            .body("errors", empty())
            .extract()
            .path("id");

    Callers.secretariat()
        .get(Roster.IMPORTS + "/{id}", id)
        .then()
        .statusCode(200)
        .body("created", equalTo(99))
        .body("importedBy", equalTo("secretariat"));
    Callers.anybody()
        .get("/api/v1/members/{id}", SEOUL)
        .then()
        .body("name", equalTo("Seoul"))
        .body("founding", equalTo(true))
        .body("category", equalTo("FULL"))
        .body("since", equalTo("2010-09-08"));
  }

  @Test
  @DisplayName("M8: the same file twice changes nothing")
  void the_same_file_twice_changes_nothing() {
    Roster.importReal();
    String before = state();

    send(Roster.real(), false)
        .statusCode(201)
        .body("created", equalTo(0))
        .body("unchanged", equalTo(99));

    assertThat(state()).isEqualTo(before);
  }

  @Test
  @DisplayName("A dry run checks everything and changes nothing")
  void a_dry_run_changes_nothing() {
    send(Roster.real(), true)
        .statusCode(200)
        .body("id", nullValue())
        .body("dryRun", equalTo(true))
        .body("created", equalTo(99));
    send(HEADER + ",Seoul,VILLAGE,FULL,2014-01-01,false,ASIA,KR,1\n", true)
        .statusCode(200)
        .body("errors.pointer", contains("/rows/2/organizationType"));

    assertThat(Database.count("SELECT count(*) FROM member")).isZero();
    assertThat(Database.count("SELECT count(*) FROM file_import")).isZero();
  }

  @Test
  @DisplayName("Every faulty row is told, with line and column, and nothing is imported")
  void faulty_rows_are_told_all_at_once_and_nothing_is_imported() {
    send(
            HEADER
                + ",Seoul,CITY,FULL,2010-09-08,true,ASIA,KR,10103200\n"
                + "not-an-id,,TOWN,FULL,2014-02-30,maybe,ATLANTIS,XX,many\n"
                + ",Gimpo,CITY,FULL,2014-01-01,false,ASIA,KR,-5\n"
                + ",Gwangmyeong,CITY,FULL,2014-01-01,false,ASIA,KR\n",
            false)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("IMPORT_REJECTED"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/rows/3/id",
                "/rows/3/name",
                "/rows/3/organizationType",
                "/rows/3/since",
                "/rows/3/founding",
                "/rows/3/region",
                "/rows/3/country",
                "/rows/3/population",
                "/rows/4/population",
                "/rows/5"));
    assertThat(Database.count("SELECT count(*) FROM member")).isZero();
  }

  @Test
  @DisplayName("M5: a roster may leave out ids and flags; an id of another register is kept")
  void a_roster_may_leave_out_what_has_a_default_and_bring_ids_of_any_version() {
    send(
            "name,organizationType,category,since,region,country\n"
                + "Gwangmyeong,CITY,FULL,2014-01-01,ASIA,KR\n",
            false)
        .statusCode(201);
    send(
            HEADER
                + "5f0c1e0e-7c1e-4c43-9d4f-0a7a55d2a001,Anyang,CITY,FULL,2014-01-01,,ASIA,KR,1\n",
            false)
        .statusCode(201);

    assertThat(Database.count("SELECT count(*) FROM member WHERE NOT founding")).isEqualTo(2);
    assertThat(
            Database.count(
                "SELECT count(*) FROM member WHERE id = '5f0c1e0e-7c1e-4c43-9d4f-0a7a55d2a001'"))
        .isOne();
  }

  @Test
  @DisplayName("M1, M4, M5: rows that break a rule are told with its id")
  void rows_that_break_a_rule_are_refused() {
    send(
            HEADER
                + ",A City,CITY,FRIENDSHIP,2015-01-01,false,ASIA,KR,1\n"
                + ",An Agency,GOVERNMENT_AGENCY,FULL,2015-01-01,false,ASIA,KR,\n"
                + ",An Early Friend,GOVERNMENT_AGENCY,FRIENDSHIP,2014-10-31,false,ASIA,KR,\n"
                + ",A Late Founder,CITY,FULL,2011-01-01,true,ASIA,KR,1\n"
                + ",Too Early,CITY,FULL,2010-09-07,false,ASIA,KR,1\n"
                + ",Tomorrow,CITY,FULL,2999-01-01,false,ASIA,KR,1\n",
            false)
        .statusCode(422)
        .body(
            "errors.pointer",
            contains(
                "/rows/2/category",
                "/rows/3/category",
                "/rows/4/since",
                "/rows/5/founding",
                "/rows/6/since",
                "/rows/7/since"))
        .body("errors[0].code", equalTo("CATEGORY_NOT_ALLOWED"))
        .body("errors[2].code", equalTo("FRIENDSHIP_TOO_EARLY"));
  }

  @Test
  @DisplayName("M8: an organization stands once in a file, and once among the members")
  void duplicates_in_the_file_and_among_the_members_are_refused() {
    submitted(city("Gwangmyeong"));

    send(
            HEADER
                + ",Gimpo,CITY,FULL,2014-01-01,false,ASIA,KR,1\n"
                + ",GIMPÓ,CITY,FULL,2014-01-01,false,ASIA,KR,1\n"
                + Ids.next()
                + ",gwang-myeong,CITY,FULL,2014-01-01,false,ASIA,KR,1\n",
            false)
        .statusCode(422)
        .body("errors.pointer", contains("/rows/3/name", "/rows/4/name"))
        .body("errors.code", contains("DUPLICATE", "MEMBER_DUPLICATE"));
  }

  @Test
  @DisplayName("A member that the file tells otherwise is not changed by an import")
  void a_member_with_other_data_is_a_fault() {
    Roster.importReal();

    send(HEADER + SEOUL + ",Seoul,CITY,FULL,2010-09-08,true,ASIA,KR,1\n", false)
        .statusCode(422)
        .body("errors.code", contains("MEMBER_DIFFERS"));
  }

  @Test
  @DisplayName("What is no roster at all is refused with what is wrong")
  void files_that_are_no_roster_are_refused() {
    send("name;country\nSeoul;KR\n", false)
        .statusCode(422)
        .body("errors.code", hasItems("REQUIRED", "UNKNOWN_FIELD"));
    send("", false).statusCode(oneOf(400, 422));
    send(HEADER, false).statusCode(422).body("errors[0].code", equalTo("REQUIRED"));
    send(HEADER + ",Gwangmyeong,CITY,FULL,2014-01-01,,ASIA,KR,٣\n", false)
        .statusCode(422)
        .body("errors.pointer", contains("/rows/2/population"));
    Callers.secretariat()
        .contentType("text/csv")
        .body((HEADER + ",Malmö,CITY").getBytes(StandardCharsets.ISO_8859_1))
        .post(Roster.IMPORTS)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("INVALID_FORMAT"));
    Callers.secretariat()
        .contentType("application/json")
        .body("{}")
        .post(Roster.IMPORTS)
        .then()
        .statusCode(415);
  }

  @Test
  @DisplayName("The list of faults is bounded, their number is told")
  void a_file_full_of_faults_gets_a_bounded_answer() {
    String rows =
        IntStream.range(0, 1500)
            .mapToObj(i -> ",City " + i + ",CITY,FULL,2014-01-01,false,ASIA,XX,1\n")
            .collect(Collectors.joining());

    send(HEADER + rows, false)
        .statusCode(422)
        .body("errors", hasSize(1000))
        .body("detail", equalTo("1500 faults were found; nothing was imported"));
  }

  @Tag("proof")
  @Test
  @DisplayName("Twenty thousand members come in at once, with an event each")
  void twenty_thousand_members_come_in_at_once() {
    int members = 20_000;
    String rows =
        IntStream.range(0, members)
            .mapToObj(
                i ->
                    Ids.next()
                        + ",Generated City "
                        + i
                        + ",CITY,FULL,2014-01-01,false,ASIA,KR,100000\n")
            .collect(Collectors.joining());

    send(HEADER + rows, false).statusCode(201).body("created", equalTo(members));

    assertThat(
            Database.count("SELECT count(*) FROM member WHERE event_sequence = 1 AND version = 0"))
        .isEqualTo(members);
  }

  private static String state() {
    return Database.text(
        "SELECT md5(string_agg(m::text || p::text, '|' ORDER BY m.id)) FROM member m"
            + " JOIN member_period p ON p.member_id = m.id");
  }
}
