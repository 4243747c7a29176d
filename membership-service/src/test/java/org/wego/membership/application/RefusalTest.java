package org.wego.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.Applying.agency;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.memberProfile;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.WegoServers;

@DisplayName("What a refusal does to an Associate (M3)")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class RefusalTest {

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
  }

  @Test
  @DisplayName("M3: a refusal that says so ends the Associate period on the day of the decision")
  void a_refusal_that_says_so_ends_the_associate_membership() {
    LocalDate decidedOn = today().minusDays(5);
    UUID application = submittedOn(today().minusDays(30), city("Gwangmyeong"));
    UUID member = memberOf(application);

    decide(application, refusal(decidedOn).put("endsAssociateMembership", true))
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("decision.endsAssociateMembership", equalTo(true));

    memberProfile(member)
        .body("category", nullValue())
        .body("periods.category", contains("ASSOCIATE"))
        .body("periods.to", contains(decidedOn.toString()));
    Callers.committee()
        .get("/api/v1/committee-decisions")
        .then()
        .body("items.endsAssociateMembership", contains(true));
    KafkaEvents.Event told =
        KafkaEvents.awaitOfKey(
                "wego.membership.member.v1",
                member,
                events -> events.stream().anyMatch(event -> event.sequence() == 2))
            .stream()
            .filter(event -> event.sequence() == 2)
            .findFirst()
            .orElseThrow();
    assertThat(told.type()).isEqualTo("org.wego.membership.member-withdrawn.v1");
    EventContracts.validate(told.type(), told.data());
  }

  @Test
  @DisplayName("M3: a refusal that says nothing, or says so, leaves the city an Associate")
  void a_refusal_that_does_not_end_it_leaves_the_city_an_associate() {
    UUID silent = submitted(city("Gwangmyeong"));
    UUID saying = submitted(city("Gimpo"));

    decide(silent, refusal(today()).putNull("endsAssociateMembership"))
        .statusCode(200)
        .body("decision.endsAssociateMembership", equalTo(false));
    decide(saying, refusal(today()).put("endsAssociateMembership", false)).statusCode(200);

    memberProfile(memberOf(silent)).body("category", equalTo("ASSOCIATE"));
    memberProfile(memberOf(saying)).body("category", equalTo("ASSOCIATE"));
  }

  @Test
  @DisplayName("M6: an Associate of less than a day leaves no period, and may apply anew (M3)")
  void a_refusal_on_the_day_of_the_submission_leaves_no_period() {
    UUID application = submitted(city("Gwangmyeong"));
    UUID member = memberOf(application);

    decide(application, refusal(today()).put("endsAssociateMembership", true)).statusCode(200);

    memberProfile(member).statusCode(404);
    assertThat(Database.count("SELECT count(*) FROM member_period")).isZero();
    assertThat(memberOf(submitted(city("Gwangmyeong")))).isEqualTo(member);
  }

  @Test
  @DisplayName("M3: an approval, or a decision about an agency, ends no Associate membership")
  void only_the_refusal_of_a_city_can_end_an_associate_membership() {
    UUID city = submitted(city("Gwangmyeong"));
    UUID agency = submitted(agency("National Information Technology Agency"));
    ObjectNode approval = decision("APPROVED", today(), 12, 0).put("endsAssociateMembership", true);

    for (ValidatableResponse answer :
        List.of(
            decide(city, approval),
            decide(agency, refusal(today()).put("endsAssociateMembership", true)))) {
      answer
          .statusCode(422)
          .body("code", equalTo("NO_ASSOCIATE_TO_END"))
          .body("rule", equalTo("M3"))
          .body("errors.pointer", contains("/endsAssociateMembership"));
    }
    assertThat(Database.count("SELECT count(*) FROM committee_decision")).isZero();
  }

  private static ObjectNode refusal(LocalDate day) {
    return decision("REFUSED", day, 1, 12);
  }
}
