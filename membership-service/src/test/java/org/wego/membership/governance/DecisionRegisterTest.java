package org.wego.membership.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.WegoServers;

@DisplayName("The register of decisions (G5), by whoever took them (G2b)")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class DecisionRegisterTest {

  private static final String DECISIONS = "/api/v1/committee-decisions";

  private UUID application;
  private UUID member;

  @BeforeEach
  void anAssociate() {
    Database.empty();
    application = submitted(city("Gwangmyeong"));
    member = memberOf(application);
  }

  @Test
  @DisplayName("G5: a waiver is recorded with body, day, reference, votes, size and words")
  void a_waiver_is_recorded() {
    String address =
        record(of("WAIVER").put("procedure", "WRITTEN"))
            .statusCode(201)
            .header("ETag", startsWith("\""))
            .extract()
            .header("Location");

    Callers.committee()
        .get(address)
        .then()
        .statusCode(200)
        .body("kind", equalTo("WAIVER"))
        .body("body", equalTo("EXECUTIVE_COMMITTEE"))
        .body("procedure", equalTo("WRITTEN"))
        .body("memberId", equalTo(member.toString()))
        .body("applicationId", nullValue())
        .body("reference", equalTo("EXCOM-2026-07"))
        .body("decidedOn", equalTo(today().toString()))
        .body("votes.for", equalTo(12))
        .body("committeeSize", equalTo(14))
        .body("text", equalTo("The fee of 2026 is waived."))
        .body("recordedBy", equalTo("secretariat"));
  }

  @Test
  @DisplayName("G5: votes that do not carry it refuse a waiver, too")
  void a_waiver_needs_votes_that_carry_it() {
    ObjectNode tie = of("WAIVER");
    tie.withObject("/votes").put("for", 6).put("against", 6);
    record(tie)
        .statusCode(422)
        .body("code", equalTo("OUTCOME_NOT_CARRIED"))
        .body("rule", equalTo("G5"));
  }

  @Test
  @DisplayName("G5: a waiver or nomination names its member, another decision need not")
  void the_subject_goes_with_the_kind() {
    record(of("NOMINATION").putNull("memberId"))
        .statusCode(422)
        .body("code", equalTo("DECISION_INCONSISTENT"))
        .body("errors.pointer", contains("/memberId"));
    record(of("WAIVER").put("memberId", UUID.randomUUID().toString()))
        .statusCode(422)
        .body("errors.pointer", contains("/memberId"));
    record(of("OTHER").putNull("memberId")).statusCode(201).body("memberId", nullValue());
  }

  @Test
  @DisplayName("G5: an admission or exclusion is recorded only where it is carried out")
  void what_has_a_process_of_its_own_is_not_recorded_here() {
    record(of("ADMISSION"))
        .statusCode(400)
        .body("errors.pointer", contains("/kind"))
        .body("errors[0].detail", containsString("NOMINATION"));
    record(of("EXCLUSION")).statusCode(400);
  }

  @Test
  @DisplayName("G5: a decision of tomorrow is refused")
  void a_decision_does_not_lie_in_the_future() {
    record(of("OTHER").put("decidedOn", today().plusDays(1).toString()))
        .statusCode(422)
        .body("code", equalTo("DATE_ORDER"))
        .body("errors.pointer", contains("/decidedOn"));
  }

  @Test
  @DisplayName("G5: a body decides the same once under a reference")
  void a_reference_is_used_once() {
    record(of("WAIVER")).statusCode(201);

    record(of("WAIVER"))
        .statusCode(409)
        .body("code", equalTo("DECISION_RECORDED"))
        .body("rule", equalTo("G5"))
        .body("errors.pointer", contains("/reference"));
    record(of("NOMINATION")).statusCode(201);
    record(of("WAIVER").put("body", "GENERAL_ASSEMBLY")).statusCode(201);
  }

  @Test
  @DisplayName("G2b: the General Assembly decides without the committee's size")
  void an_assembly_has_no_committee_size() {
    ObjectNode resolution = of("OTHER").put("body", "GENERAL_ASSEMBLY");
    resolution.withObject("/votes").put("for", 61).put("against", 4);

    record(resolution)
        .statusCode(201)
        .body("body", equalTo("GENERAL_ASSEMBLY"))
        .body("committeeSize", nullValue())
        .body("rule.quorumPercent", nullValue());
    record(resolution.put("procedure", "WRITTEN"))
        .statusCode(422)
        .body("errors.pointer", contains("/procedure"));
  }

  @Test
  @DisplayName("G2b: the Assembly admitted until October 2014, the Committee admits since")
  void the_admitting_body_follows_from_the_day_of_the_decision() {
    admitOn(LocalDate.of(2014, 10, 31), "Gimpo", 41)
        .body("decision.body", equalTo("GENERAL_ASSEMBLY"));
    admitOn(LocalDate.of(2014, 11, 1), "Paju", 12)
        .body("decision.body", equalTo("EXECUTIVE_COMMITTEE"));

    Callers.secretariat()
        .queryParam("body", "GENERAL_ASSEMBLY")
        .get(DECISIONS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].decidedOn", equalTo("2014-10-31"))
        .body("items[0].votes.for", equalTo(41))
        .body("items[0].committeeSize", nullValue());
  }

  @Test
  @DisplayName("G5: the register is filtered by kind, member, body and days, in one statement")
  void the_register_is_filtered_in_one_statement() throws Exception {
    record(of("WAIVER").put("decidedOn", today().minusDays(40).toString())).statusCode(201);
    record(of("NOMINATION")).statusCode(201);
    record(of("OTHER").putNull("memberId")).statusCode(201);
    decide(application, decision("APPROVED", today(), 12, 0)).statusCode(200);

    filtered("kind", "WAIVER").body("items.kind", contains("WAIVER"));
    filtered("memberId", member)
        .body("items", hasSize(3))
        .body("items.kind", hasItems("ADMISSION", "NOMINATION", "WAIVER"));
    filtered("to", today().minusDays(1)).body("items.kind", contains("WAIVER"));
    filtered("from", today()).body("items", hasSize(3));
    assertThat(CountedSql.during(() -> filtered("memberId", member).body("items", hasSize(3))))
        .isOne();
  }

  @Test
  void the_register_is_answered_as_csv() {
    record(of("WAIVER")).statusCode(201);

    Callers.secretariat()
        .accept("text/csv")
        .get(DECISIONS)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(startsWith("id,kind,body,procedure,"))
        .body(containsString(",WAIVER,EXECUTIVE_COMMITTEE,MEETING,"));
  }

  private static ValidatableResponse filtered(String name, Object value) {
    return Callers.secretariat()
        .queryParam(name, value.toString())
        .get(DECISIONS)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse admitOn(LocalDate day, String name, int inFavour) {
    UUID id = submittedOn(day.minusDays(30), city(name));
    return decide(id, decision("APPROVED", day, inFavour, 0)).statusCode(200);
  }

  private ObjectNode of(String kind) {
    ObjectNode request = decision("APPROVED", today(), 12, 0);
    return request
        .put("kind", kind)
        .put("reference", "EXCOM-2026-07")
        .put("memberId", member.toString())
        .put("text", "The fee of 2026 is waived.");
  }

  private static ValidatableResponse record(ObjectNode request) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(request.toString())
        .post(DECISIONS)
        .then();
  }
}
