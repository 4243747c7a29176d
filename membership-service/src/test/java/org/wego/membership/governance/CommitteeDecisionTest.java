package org.wego.membership.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.today;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.WegoServers;

@DisplayName("G5: decisions are recorded, and the votes carry them")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class CommitteeDecisionTest {

  private static final String DECISIONS = "/api/v1/committee-decisions";

  private UUID application;

  @BeforeEach
  void submitAnApplication() {
    Database.empty();
    application = submitted(city("Gwangmyeong"));
  }

  @ParameterizedTest(name = "{0} with {1} for, {2} against, {3} abstained")
  @CsvSource({
    // More for than against, and 7 of 14 taking part.
    "APPROVED, 12, 0, 1", "APPROVED, 4, 3, 0", "APPROVED, 1, 0, 6", "APPROVED, 14, 0, 0",
    // A tie refuses, and so does a committee that is not there.
    "REFUSED, 7, 7, 0", "REFUSED, 3, 3, 1", "REFUSED, 2, 9, 0", "REFUSED, 6, 0, 0",
    "REFUSED, 0, 0, 0"
  })
  void an_outcome_that_the_votes_carry_is_recorded(
      String outcome, int inFavour, int against, int abstained) {
    decide(application, votes(outcome, inFavour, against, abstained))
        .statusCode(200)
        .body("status", equalTo(outcome));
  }

  @ParameterizedTest(name = "{0} with {1} for, {2} against, {3} abstained")
  @CsvSource({
    "APPROVED, 7, 7, 0",
    "APPROVED, 3, 4, 0",
    "APPROVED, 6, 0, 0",
    "APPROVED, 3, 0, 3",
    "APPROVED, 0, 0, 14",
    "REFUSED, 12, 0, 1"
  })
  void an_outcome_that_the_votes_do_not_carry_is_refused(
      String outcome, int inFavour, int against, int abstained) {
    decide(application, votes(outcome, inFavour, against, abstained))
        .statusCode(422)
        .body("code", equalTo("OUTCOME_NOT_CARRIED"))
        .body("rule", equalTo("G5"))
        .body("errors.pointer", contains("/outcome"));
    assertThat(Database.count("SELECT count(*) FROM committee_decision")).isZero();
    assertThat(Database.text("SELECT category FROM member_period")).isEqualTo("ASSOCIATE");
  }

  @Test
  void more_votes_than_members_are_refused() {
    decide(application, votes("APPROVED", 14, 0, 1))
        .statusCode(422)
        .body("code", equalTo("VOTES_IMPOSSIBLE"))
        .body("rule", equalTo("G5"))
        .body("errors.pointer", contains("/votes"));
  }

  @Test
  void the_register_shows_the_decision_and_who_recorded_it() {
    decide(application, votes("APPROVED", 12, 0, 1).put("text", "Admitted with pleasure."));

    String id =
        Callers.committee()
            .get(DECISIONS)
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].applicationId", equalTo(application.toString()))
            .body("items[0].kind", equalTo("ADMISSION"))
            .body("items[0].body", equalTo("EXECUTIVE_COMMITTEE"))
            .body("items[0].memberId", equalTo(memberOf(application).toString()))
            .extract()
            .path("items[0].id");
    Callers.secretariat()
        .get(DECISIONS + "/{id}", id)
        .then()
        .statusCode(200)
        .body("reference", equalTo("EXCOM-2026-03"))
        .body("decidedOn", equalTo(today().toString()))
        .body("votes.for", equalTo(12))
        .body("votes.abstained", equalTo(1))
        .body("committeeSize", equalTo(14))
        .body("rule.majority", equalTo("SIMPLE"))
        .body("rule.quorumPercent", equalTo(50))
        .body("text", equalTo("Admitted with pleasure."))
        .body("recordedBy", equalTo("secretariat"));
  }

  @Test
  void one_meeting_may_decide_several_applications() {
    UUID other = submitted(city("Gimpo"));

    decide(application, votes("APPROVED", 12, 0, 1)).statusCode(200);
    decide(other, votes("REFUSED", 2, 10, 1)).statusCode(200);

    Callers.committee()
        .queryParam("outcome", "REFUSED")
        .queryParam("count", true)
        .get(DECISIONS)
        .then()
        .body("items.applicationId", contains(other.toString()))
        .body("total", equalTo(1));
  }

  @Test
  void the_register_reads_any_number_of_decisions_in_one_statement() throws Exception {
    decide(application, votes("APPROVED", 12, 0, 1)).statusCode(200);
    decide(submitted(city("Gimpo")), votes("APPROVED", 12, 0, 1)).statusCode(200);

    assertThat(
            CountedSql.during(
                () ->
                    Callers.committee()
                        .get(DECISIONS)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(2))))
        .isOne();
  }

  @Test
  void the_database_refuses_a_decision_that_the_votes_do_not_carry() {
    assertThatThrownBy(
            () ->
                Database.execute(
                    "INSERT INTO committee_decision (id, kind, body, procedure, reference,"
                        + " application_id, decided_on, outcome, votes_for, votes_against,"
                        + " votes_abstained, committee_size, majority, quorum_percent,"
                        + " recorded_at, recorded_by) VALUES (gen_random_uuid(), 'ADMISSION',"
                        + " 'EXECUTIVE_COMMITTEE', 'MEETING', 'X', '"
                        + application
                        + "', current_date, 'APPROVED', 3, 3, 8, 14, 'SIMPLE', 50, now(),"
                        + " 'test')"))
        .hasMessageContaining("ck_committee_decision_carried");
  }

  private static ObjectNode votes(String outcome, int inFavour, int against, int abstained) {
    ObjectNode decision = decision(outcome, today(), inFavour, against);
    decision.withObject("/votes").put("abstained", abstained);
    return decision;
  }
}
