package org.wego.events.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.events.election.Voting.ELECTIONS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenElections;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;

@QuarkusTest
class CandidacyTest extends EventsTest {

  private static final String CANDIDACIES = ELECTIONS + "/{id}/candidacies";

  private UUID assembly;
  private UUID seoul;

  @BeforeEach
  void the_assembly_is_two_months_away() {
    TestClock.moveTo(LocalDate.of(2017, 4, 27));
    assembly = Given.assembly();
    seoul = Given.member("Seoul", "KR", "ASIA");
  }

  @Test
  @DisplayName("E7: a FULL member stands, and what was found of it is told to itself")
  void a_full_member_stands() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");

    String id =
        stand(Api.member(seoul), election, Map.of("statement", "Come to Seoul"))
            .statusCode(201)
            .body(
                "name", equalTo("Seoul"),
                "state", equalTo("STANDING"),
                "noticeOn", equalTo("2017-04-27"),
                "findings.rule", contains("FULL_MEMBER"),
                "findings.met", contains(true))
            .extract()
            .path("id");

    UUID other = Given.member("Frankfurt", "DE", "EUROPE");
    Api.member(other)
        .get(CANDIDACIES + "/{candidacyId}", election, id)
        .then()
        .statusCode(200)
        .body("statement", equalTo("Come to Seoul"), "findings", nullValue());
    stand(Api.member(seoul), election, Map.of())
        .statusCode(409)
        .body("code", equalTo("CANDIDACY_EXISTS"));
  }

  @Test
  @DisplayName("E7, G2a: whoever is not eligible is told each reason at once")
  void whoever_is_not_eligible_is_told_each_reason() {
    UUID election = GivenElections.election(assembly, "PRESIDENT_CITY");
    UUID associate = Given.member("Gwangmyeong", "KR", "ASIA", "ASSOCIATE");
    TestClock.moveTo(LocalDate.of(2017, 5, 28));

    stand(Api.member(associate), election, Map.of())
        .statusCode(422)
        .body(
            "code", equalTo("CANDIDATE_NOT_ELIGIBLE"),
            "errors.code", contains("FULL_MEMBER", "FEES_PAID", "NOTICE_IN_TIME"),
            "errors[2].detail",
                equalTo("Notice was given on 2017-05-28, and 2017-05-27 was the last day"));
    Given.standing(seoul, "ARREARS");
    stand(Api.member(seoul), GivenElections.election(assembly, "NEXT_HOST"), Map.of())
        .statusCode(201);
  }

  @Test
  @DisplayName("G2a: the Secretariat enters an earlier notice, with where it is kept")
  void the_secretariat_enters_an_earlier_notice() {
    UUID election = GivenElections.election(assembly, "PRESIDENT_CITY");
    Given.standing(seoul, "EXEMPT");
    TestClock.moveTo(LocalDate.of(2017, 6, 20));

    stand(Api.secretariat(), election, Map.of("memberId", seoul, "noticeOn", "2017-06-21"))
        .statusCode(422)
        .body("code", equalTo("CANDIDACY_NOTICE"));
    stand(Api.secretariat(), election, Map.of("memberId", seoul, "noticeOn", "2017-05-02"))
        .statusCode(422)
        .body("code", equalTo("CANDIDACY_NOTICE"), "errors.pointer", contains("/noticeReference"));
    stand(
            Api.secretariat(),
            election,
            Map.of("memberId", seoul, "noticeOn", "2017-05-02", "noticeReference", "Letter 12"))
        .statusCode(201)
        .body("noticeReference", equalTo("Letter 12"), "findings.met", contains(true, true, true));
    stand(Api.secretariat(), election, Map.of())
        .statusCode(422)
        .body("code", equalTo("CANDIDATE_UNCLEAR"), "errors.pointer", contains("/memberId"));
  }

  @Test
  @DisplayName("E7: a member stands for itself, and gives notice that day")
  void a_member_stands_for_itself() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID other = Given.member("Frankfurt", "DE", "EUROPE");

    stand(Api.member(seoul), election, Map.of("memberId", other))
        .statusCode(422)
        .body("code", equalTo("CANDIDATE_UNCLEAR"));
    stand(
            Api.member(seoul),
            election,
            Map.of("noticeOn", "2017-01-01", "noticeReference", "Letter 12"))
        .statusCode(422)
        .body("errors.pointer", contains("/noticeOn", "/noticeReference"));
  }

  @Test
  @DisplayName("E7: a candidate stands back until the ballot opens, and may stand again")
  void a_candidate_stands_back() {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID candidacy = GivenElections.candidacy(election, seoul);
    UUID other = Given.member("Frankfurt", "DE", "EUROPE");
    GivenElections.candidacy(election, other);

    withdraw(Api.member(other), election, candidacy).statusCode(404);
    withdraw(Api.member(seoul), election, candidacy)
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"), "endedAt", notNullValue());
    withdraw(Api.member(seoul), election, candidacy)
        .statusCode(409)
        .body("code", equalTo("CANDIDACY_ENDED"));
    stand(Api.member(seoul), election, Map.of()).statusCode(201);
    GivenElections.arrives(assembly, seoul);
    GivenElections.arrives(assembly, other);
    Voting.open(election).then().statusCode(200);
    UUID again = Database.ids("SELECT id FROM candidacy ORDER BY submitted_at DESC LIMIT 1").get(0);
    withdraw(Api.secretariat(), election, again)
        .statusCode(409)
        .body("code", equalTo("ELECTION_STATE"));
  }

  @Test
  @DisplayName("E7: a member that stands ten times at once stands once")
  void a_member_stands_once() throws Exception {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");

    assertThat(AtOnce.statuses(10, i -> stand(Api.member(seoul), election, Map.of())))
        .containsOnlyOnce(201)
        .filteredOn(status -> status != 201)
        .containsOnly(409);
  }

  @Test
  @DisplayName("E7: candidacies are listed by name, with one statement for the list")
  void candidacies_are_listed_by_name() throws Exception {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    GivenElections.candidacy(election, seoul);
    GivenElections.candidacy(election, Given.member("Agra", "IN", "ASIA"));

    // The election, which may not be there, and the list.
    assertThat(
            CountedSql.during(
                () ->
                    Api.secretariat()
                        .queryParam("state", "STANDING")
                        .get(CANDIDACIES, election)
                        .then()
                        .body("items.name", contains("Agra", "Seoul"))))
        .isEqualTo(2);
  }

  private static ValidatableResponse stand(
      RequestSpecification caller, UUID election, Map<String, Object> candidacy) {
    return caller.contentType(ContentType.JSON).body(candidacy).post(CANDIDACIES, election).then();
  }

  private static ValidatableResponse withdraw(
      RequestSpecification caller, UUID election, UUID candidacy) {
    return caller.post(CANDIDACIES + "/{candidacyId}/withdrawal", election, candidacy).then();
  }
}
