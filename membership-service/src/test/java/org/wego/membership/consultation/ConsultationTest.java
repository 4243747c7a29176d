package org.wego.membership.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.consultation.Consultations.REQUESTS;
import static org.wego.membership.consultation.Consultations.request;
import static org.wego.membership.consultation.Consultations.requested;
import static org.wego.membership.consultation.Consultations.send;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.membership.Roster;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ConsultationTest {

  private static final UUID SEOUL = UUID.fromString("0153c9f8-3424-7aa1-84a6-3585008bcfb0");

  private UUID hanoi;

  @BeforeEach
  void importTheRealRoster() {
    Database.empty();
    Roster.importReal();
    hanoi = UUID.fromString(Database.text("SELECT id FROM member WHERE name = 'Hanoi'"));
  }

  @Test
  @DisplayName("M11: a member asks for itself, and the Secretariat for a member")
  void members_ask_for_themselves_and_the_secretariat_for_them() {
    request(Callers.member(hanoi), null)
        .statusCode(201)
        .body("memberName", equalTo("Hanoi"))
        .body("status", equalTo("REQUESTED"))
        .body("next", contains("SCOPING", "DECLINED"));
    request(Callers.member(hanoi), hanoi).statusCode(201);
    request(Callers.secretariat(), hanoi).statusCode(201);
    request(Callers.secretariat(), null)
        .statusCode(400)
        .body("errors.pointer", contains("/memberId"));
    request(Callers.member(hanoi), SEOUL).statusCode(404);
  }

  @Test
  @DisplayName("M11: only members can have a consultation")
  void only_members_can_have_a_consultation() {
    request(Callers.secretariat(), Ids.next())
        .statusCode(422)
        .body("code", equalTo("CONSULTATION_MEMBER_UNKNOWN"));
    UUID application = Applying.submitted(Applying.city("Gwangmyeong"));
    UUID former = Applying.memberOf(application);
    request(Callers.secretariat(), former).statusCode(201);
    Applying.withdraw(Callers.applicant(), application);
    request(Callers.secretariat(), former)
        .statusCode(422)
        .body("code", equalTo("CONSULTATION_NOT_ENTITLED"))
        .body("rule", equalTo("M11"));
  }

  @Test
  @DisplayName("M11: a request is scoped, worked on and delivered, and its history says who did it")
  void a_request_goes_from_step_to_step() {
    UUID id = requested(hanoi);
    String first = Callers.secretariat().get(REQUESTS + "/{id}", id).header("ETag");
    step(id, "scoping", null).statusCode(200).body("status", equalTo("SCOPING"));
    step(id, "activation", null).statusCode(200).body("next", contains("DELIVERED"));
    step(id, "delivery", Map.of("outcome", "Final report"))
        .statusCode(200)
        .body("status", equalTo("DELIVERED"))
        .body("outcome", equalTo("Final report"))
        .body("next", empty());

    assertThat(Callers.secretariat().get(REQUESTS + "/{id}", id).header("ETag"))
        .isNotEqualTo(first);
    assertThat(
            Database.text(
                "SELECT string_agg(type, ' ' ORDER BY recorded_at, id) FROM change_record"
                    + " WHERE subject = 'CONSULTATION_REQUEST'"))
        .isEqualTo(
            "CONSULTATION_REQUESTED CONSULTATION_SCOPED CONSULTATION_ACTIVATED"
                + " CONSULTATION_DELIVERED");
  }

  @Test
  @DisplayName("M11: a step that the state does not allow is refused; declining needs a reason")
  void steps_out_of_turn_are_refused() {
    UUID id = requested(hanoi);
    step(id, "activation", null)
        .statusCode(409)
        .body("code", equalTo("CONSULTATION_STEP"))
        .body("detail", equalTo("A request that is REQUESTED becomes SCOPING or DECLINED"));
    step(id, "delivery", Map.of("outcome", "Report")).statusCode(409);
    step(id, "refusal", Map.of("reason", " "))
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    step(id, "refusal", Map.of("reason", "No consultant is available"))
        .statusCode(200)
        .body("status", equalTo("DECLINED"))
        .body("outcome", equalTo("No consultant is available"));
    step(id, "scoping", null).statusCode(409);
    step(Ids.next(), "scoping", null).statusCode(404);
  }

  @Test
  @DisplayName("M11: a member sees its own requests, a Regional Office those of its region")
  void a_request_is_seen_by_its_member_its_region_and_the_secretariat() throws Exception {
    UUID own = requested(hanoi);
    UUID other = requested(SEOUL);
    Callers.member(hanoi).get(REQUESTS).then().body("items.id", contains(own.toString()));
    Callers.member(hanoi).get(REQUESTS + "/{id}", other).then().statusCode(404);
    Callers.member(hanoi).get(REQUESTS + "?memberId=" + SEOUL).then().body("items", empty());
    Callers.regionalOffice("ASIA").get(REQUESTS).then().body("items", hasSize(2));
    Callers.regionalOffice("EUROPE").get(REQUESTS).then().body("items", empty());
    Callers.regionalOffice("EUROPE").get(REQUESTS + "/{id}", own).then().statusCode(404);
    step(own, "scoping", null);
    Callers.secretariat()
        .get(REQUESTS + "?status=SCOPING&kind=FEASIBILITY_STUDY&count=true")
        .then()
        .body("items.id", contains(own.toString()))
        .body("total", equalTo(1));
    assertThat(
            CountedSql.during(
                () -> Callers.secretariat().get(REQUESTS).then().body("items", hasSize(2))))
        .isOne();
  }

  @Test
  @DisplayName("M11: requests of the past come in with their year, and find their members by name")
  void requests_of_the_past_come_in_with_their_year() {
    String rows =
        "Hanoi,VN,FEASIBILITY_STUDY,2015,Civic Participation System\n"
            + "San Fernando La Union,PH,FEASIBILITY_STUDY,2015,Civic Participation System\n";
    send(rows, true).statusCode(200).body("created", equalTo(2)).body("errors", empty());
    send(rows, false).statusCode(201).body("created", equalTo(2));
    send(rows, false).statusCode(201).body("unchanged", equalTo(2));

    Callers.secretariat()
        .get(REQUESTS + "?year=2015&memberId=" + hanoi)
        .then()
        .body("items.status", contains("DELIVERED"))
        .body("items.requestedYear", contains(2015))
        .body("items[0].requestedOn", nullValue());
  }

  @Test
  @DisplayName("M11: rows of unknown members and of no such request are told by line and column")
  void faulty_rows_are_told() {
    send(
            "Atlantis,KR,RESEARCH,2015,A study\n"
                + "Hanoi,VN,ADVICE,2009,A study\n"
                + "Hanoi,VN,RESEARCH,2015,\n"
                + "Hanoi,VN,RESEARCH,2015,A study\n"
                + "HANOI,VN,RESEARCH,2015,A study\n",
            false)
        .statusCode(422)
        .body(
            "errors.pointer",
            contains(
                "/rows/3/kind",
                "/rows/3/year",
                "/rows/4/subject",
                "/rows/2/member",
                "/rows/6/subject"));
    assertThat(Database.count("SELECT count(*) FROM consultation_request")).isZero();
  }

  private static ValidatableResponse step(UUID id, String step, Map<String, Object> body) {
    var request = Callers.secretariat();
    return (body == null ? request : request.contentType("application/json").body(body))
        .post(REQUESTS + "/{id}/" + step, id)
        .then();
  }
}
