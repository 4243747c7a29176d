package org.wego.awards.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.awards.testing.Judges.appoint;
import static org.wego.awards.testing.Judges.appointed;
import static org.wego.awards.testing.Judges.change;
import static org.wego.awards.testing.Judges.get;
import static org.wego.awards.testing.Judges.idOf;
import static org.wego.awards.testing.Judges.profile;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;

@DisplayName("Who is appointed as a judge (A5)")
@QuarkusTest
class AppointmentTest extends AwardsTest {

  private static final String PARK = "park@university.example";
  private static final String LIST = "/api/v1/award-editions/{id}/judges";

  @Test
  @DisplayName("A5: the Secretariat appoints a judge with expertise, affiliations and nominator")
  void a_judge_is_appointed_and_invited() {
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID edition = Given.edition(2017, Phase.CALL_OPEN);

    UUID judge =
        idOf(
            appoint(
                    edition,
                    """
                    {"name":" Prof. Park Ji-woo ","email":"park@university.example",
                     "expertise":["PUBLIC_ADMINISTRATION","IT"],
                     "affiliations":[{"kind":"COUNTRY","country":"VN"},
                       {"kind":"CITY","country":"KR","name":"Busan"},
                       {"kind":"EMPLOYER","name":"Example University"}],
                     "nominatedByMemberId":"%s"}"""
                        .formatted(seoul))
                .statusCode(201));

    get(Api.secretariat(), edition, judge)
        .statusCode(200)
        .body("name", equalTo("Prof. Park Ji-woo"))
        .body("language", equalTo("en"))
        .body("state", equalTo("INVITED"))
        .body("expertise", contains("IT", "PUBLIC_ADMINISTRATION"))
        .body("affiliations.kind", contains("COUNTRY", "CITY", "EMPLOYER"))
        .body("affiliations.country", contains("VN", "KR", null))
        .body("affiliations.name", contains(null, "Busan", "Example University"))
        .body("nominatedByName", equalTo("Seoul"))
        .body("$", not(containsString("invitationHash")));
    assertThat(
            Database.number(
                """
                SELECT count(*) FROM outgoing_message
                 WHERE kind = 'award-judge-invitation' AND recipient = ?
                   AND dedupe_key = ?
                """,
                PARK,
                "award-judge-invitation/" + judge + "/1"))
        .isOne();
  }

  @Test
  @DisplayName("A5: every affiliation that says not with what is told at once")
  void unclear_affiliations_are_refused_together() {
    UUID edition = Given.edition(2017, Phase.CALL_OPEN);

    appoint(
            edition,
            profile(
                PARK,
                """
                [{"kind":"COUNTRY"},{"kind":"COUNTRY","country":"KR","name":"Seoul"},
                 {"kind":"CITY","country":"KR"},{"kind":"CITY","name":"Seoul"},
                 {"kind":"EMPLOYER","name":"!"}]"""))
        .statusCode(422)
        .body("code", equalTo("AFFILIATION_UNCLEAR"))
        .body("rule", equalTo("A5"))
        .body(
            "errors.pointer",
            contains(
                "/affiliations/0/country",
                "/affiliations/1/name",
                "/affiliations/2/name",
                "/affiliations/3/country",
                "/affiliations/4/name"));
    appoint(edition, profile(PARK, "[{\"kind\":\"COUNTRY\",\"country\":\"ZZ\"}]"))
        .statusCode(400)
        .body("errors.pointer", contains("/affiliations/0/country"));
    assertThat(Database.number("SELECT count(*) FROM award_judge")).isZero();
  }

  @Test
  @DisplayName("A5: a judge's name and what it is affiliated with are one line each")
  void a_name_of_several_lines_is_refused() {
    UUID edition = Given.edition(2017, Phase.CALL_OPEN);

    appoint(
            edition,
            """
            {"name":"Park\\r\\nBcc: all@city.example","email":"park@university.example",
             "expertise":["IT"],"affiliations":[{"kind":"EMPLOYER","name":"Uni\\nversity"}]}""")
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/name", "/affiliations/0/name"));
  }

  @Test
  @DisplayName("A5: a member that is not known nominated nobody")
  void an_unknown_nominator_is_refused() {
    UUID edition = Given.edition(2017, Phase.CALL_OPEN);

    appoint(
            edition,
            """
            {"name":"Park","email":"park@university.example","expertise":["IT"],
             "nominatedByMemberId":"%s"}"""
                .formatted(UUID.randomUUID()))
        .statusCode(422)
        .body("code", equalTo("NOMINATOR_UNKNOWN"))
        .body("errors.pointer", contains("/nominatedByMemberId"));
  }

  @Test
  @DisplayName("A5: nobody is appointed twice, by ten calls at once either")
  void an_address_is_appointed_once() throws Exception {
    UUID edition = Given.edition(2017, Phase.CALL_OPEN);

    assertThat(AtOnce.statuses(10, i -> appoint(edition, profile(PARK))))
        .containsOnlyOnce(201)
        .containsOnly(201, 409);
    appoint(edition, profile("PARK@university.example"))
        .statusCode(409)
        .body("code", equalTo("JUDGE_EXISTS"))
        .body("existing", containsString("/judges/"));
    appoint(Given.edition(2018, Phase.CALL_OPEN), profile(PARK)).statusCode(201);
    assertThat(Database.number("SELECT count(*) FROM outgoing_message")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  @DisplayName("A4: judges are appointed until the deliberation")
  void the_phase_decides_on_appointments(Phase phase) {
    UUID edition = Given.edition(2017, phase);
    boolean allowed = phase.compareTo(Phase.DELIBERATION) < 0;

    appoint(edition, profile(PARK)).statusCode(allowed ? 201 : 409);
  }

  @Test
  @DisplayName("A5: a change needs the state that it is made of")
  void a_stale_change_is_refused() {
    UUID edition = Given.edition(2017, Phase.CALL_OPEN);
    UUID judge = appointed(edition, PARK);
    String etag = get(Api.secretariat(), edition, judge).extract().header("ETag");

    change(edition, judge, "{\"affiliations\":[{\"kind\":\"COUNTRY\",\"country\":\"KR\"}]}")
        .statusCode(200)
        .header("ETag", not(equalTo(etag)))
        .body("affiliations.country", contains("KR"))
        .body("email", equalTo(PARK));
    Api.secretariat()
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body("{\"name\":\"Another\"}")
        .patch(LIST + "/{jid}", edition, judge)
        .then()
        .statusCode(412);
    change(edition, judge, "{\"name\":\"Another\",\"affiliations\":null}")
        .statusCode(200)
        .body("name", equalTo("Another"))
        .body("affiliations", empty());
  }

  @Test
  @DisplayName("A5: an open invitation goes to a new address, and the old token is worth nothing")
  void a_new_address_is_invited_anew() {
    UUID edition = Given.edition(2017, Phase.CALL_OPEN);
    UUID judge = appointed(edition, PARK);
    appointed(edition, "lee@university.example");

    change(edition, judge, "{\"email\":\"LEE@university.example\"}")
        .statusCode(409)
        .body("code", equalTo("JUDGE_EXISTS"));
    change(edition, judge, "{\"email\":\"ji-woo@university.example\"}").statusCode(200);

    assertThat(
            Database.number(
                "SELECT count(*) FROM outgoing_message WHERE dedupe_key = ? AND recipient = ?",
                "award-judge-invitation/" + judge + "/2",
                "ji-woo@university.example"))
        .isOne();
  }

  @Test
  @DisplayName("A5: who changed what of a judge, and when, is kept for good")
  void the_history_tells_what_was_done() {
    UUID edition = Given.edition(2017, Phase.CALL_OPEN);
    UUID judge = appointed(edition, PARK);
    change(edition, judge, "{\"affiliations\":[{\"kind\":\"COUNTRY\",\"country\":\"KR\"}]}");

    Api.secretariat()
        .get(LIST + "/{jid}/history", edition, judge)
        .then()
        .statusCode(200)
        .body("items.kind", contains("INVITED", "APPOINTED", "CHANGED"))
        .body("items[2].before.affiliations", empty())
        .body("items[2].after.affiliations.country", contains("KR"))
        .body("items[2].by", not(nullValue()));
    assertThat(
            catchThrowable(
                () -> Database.execute("UPDATE award_judge_act SET acted_by = 'nobody'")))
        .rootCause()
        .hasMessageContaining("What was done about a judge is never changed");
  }

  @Test
  @DisplayName("A5: a judge sees itself, and no other judge")
  void a_judge_finds_itself_alone() {
    UUID edition = Given.edition(2017, Phase.CALL_OPEN);
    UUID kim = Given.judge(edition, "judge-kim");
    UUID lee = Given.judge(edition, "judge-lee");

    get(Api.judge("judge-kim"), edition, kim).statusCode(200);
    get(Api.judge("judge-kim"), edition, lee).statusCode(404);
    get(Api.judge("judge-kim"), Given.edition(2018, Phase.CALL_OPEN), kim).statusCode(404);
    Api.judge("judge-kim")
        .get(LIST + "?count=true", edition)
        .then()
        .statusCode(200)
        .body("items.id", contains(kim.toString()))
        .body("total", equalTo(1));
    Api.judge("judge-kim").get(LIST, UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  @DisplayName("A5: the list of judges takes as many statements for fifty as for one")
  void the_list_is_read_at_once() throws Exception {
    UUID edition = Given.edition(2017, Phase.CALL_OPEN);
    Given.affiliatedWithCountry(Given.judge(edition, "judge-0"), "KR");
    long one = CountedSql.during(() -> list(edition, "?limit=100", 1));
    for (int i = 1; i < 50; i++) {
      Given.affiliatedWithCountry(
          Given.judge(edition, "judge-" + i, "PUBLIC_ADMINISTRATION"), "KR");
    }

    assertThat(CountedSql.during(() -> list(edition, "?limit=100", 50))).isEqualTo(one);
    list(edition, "?expertise=IT", 1);
    list(edition, "?state=INVITED", 0);
    list(edition, "?limit=30&sort=-appointedAt", 30);
    Api.secretariat()
        .accept("text/csv")
        .get(LIST, edition)
        .then()
        .statusCode(200)
        .body(endsWith("\r\n"))
        .body(containsString("judge-49@panel.example"));
  }

  private static void list(UUID edition, String query, int size) {
    Api.secretariat()
        .get(LIST + query, edition)
        .then()
        .statusCode(200)
        .body("items", hasSize(size));
  }
}
