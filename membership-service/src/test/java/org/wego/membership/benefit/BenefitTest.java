package org.wego.membership.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
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
class BenefitTest {

  private static final UUID SEOUL = UUID.fromString("0153c9f8-3424-7aa1-84a6-3585008bcfb0");
  private static final String CEDS = "/api/v1/members/{id}/benefits/CEDS";
  private static final String VOTE = "/api/v1/members/{id}/benefits/GENERAL_ASSEMBLY_VOTE";
  private static final String RULES = "/api/v1/benefits";

  @BeforeEach
  void importTheRealRoster() {
    Database.empty();
    Roster.importReal();
  }

  /** The rules are data of the migrations, which no test may leave changed. */
  @AfterEach
  void takeBackTheRules() {
    Database.execute(
        """
        DELETE FROM benefit_rule WHERE recorded_by <> 'migration';
        UPDATE benefit_rule SET valid_to = NULL""");
  }

  @Test
  @DisplayName("M11: the CeDS platform learns in one read that a member is entitled, and why")
  void the_ceds_platform_learns_in_one_statement_whether_a_member_is_entitled() throws Exception {
    assertThat(
            CountedSql.during(
                () ->
                    Callers.partner()
                        .get(CEDS, SEOUL)
                        .then()
                        .statusCode(200)
                        .body("memberId", equalTo(SEOUL.toString()))
                        .body("benefit", equalTo("CEDS"))
                        .body("entitled", is(true))
                        .body("category", equalTo("FULL"))
                        .body("asOf", equalTo(Applying.today().toString()))
                        .body("reason", equalTo("The CeDS platform is open to every member"))
                        .body("rule.assumed", is(false))))
        .isOne();
    Callers.partner().get(CEDS, Ids.next()).then().statusCode(404);
    Callers.partner().get("/api/v1/members/{id}/benefits/TEA", SEOUL).then().statusCode(404);
  }

  @Test
  @DisplayName("M11, G1: Full members vote at the General Assembly, Associates do not")
  void only_full_members_vote_at_the_general_assembly() {
    UUID associate = Applying.memberOf(Applying.submitted(Applying.city("Gwangmyeong")));
    Callers.partner().get(VOTE, SEOUL).then().body("entitled", is(true));
    Callers.member(associate)
        .get(VOTE, associate)
        .then()
        .body("entitled", is(false))
        .body("category", equalTo("ASSOCIATE"))
        .body("reason", equalTo("Only Full members vote at the General Assembly"));
    Callers.member(associate)
        .get("/api/v1/members/{id}/benefits", associate)
        .then()
        .body("items", hasSize(5))
        .body("items.findAll { it.entitled }.benefit.size()", equalTo(4));
  }

  @Test
  @DisplayName("M11, M6: an answer is one of a day; who is no member then is not entitled")
  void an_answer_is_one_of_a_day() {
    Callers.partner()
        .queryParam("asOf", "2010-09-07")
        .get(CEDS, SEOUL)
        .then()
        .statusCode(200)
        .body("entitled", is(false))
        .body("category", nullValue())
        .body("rule", nullValue())
        .body("reason", equalTo("It is no member on 2010-09-07"));
    UUID application = Applying.submitted(Applying.city("Gwangmyeong"));
    UUID former = Applying.memberOf(application);
    Applying.withdraw(Callers.applicant(), application);
    Callers.partner()
        .get(CEDS, former)
        .then()
        .statusCode(200)
        .body("entitled", is(false))
        .body("category", nullValue());
  }

  @Test
  @DisplayName("M11: a member sees its own benefits, a Regional Office those of its region")
  void benefits_are_seen_by_those_who_may() {
    UUID other = UUID.fromString(Database.text("SELECT id FROM member WHERE name = 'Hanoi'"));
    Callers.member(SEOUL).get(CEDS, SEOUL).then().statusCode(200);
    Callers.member(other).get(CEDS, SEOUL).then().statusCode(404);
    Callers.regionalOffice("ASIA").get(CEDS, SEOUL).then().statusCode(200);
    Callers.regionalOffice("EUROPE").get(CEDS, SEOUL).then().statusCode(404);
    Callers.applicant().get(CEDS, SEOUL).then().statusCode(403);
  }

  @Test
  @DisplayName("M11: the rules are public, and those that are assumed say so")
  void the_rules_are_public_and_say_what_is_assumed() throws Exception {
    assertThat(
            CountedSql.during(() -> Callers.anybody().get(RULES).then().body("items", hasSize(15))))
        .isOne();
    Callers.anybody()
        .get(RULES + "?benefit=EGOVFRAME&category=FULL")
        .then()
        .body("items.assumed", contains(true));
    Callers.anybody()
        .get(RULES + "?benefit=CEDS")
        .then()
        .body("items.assumed", everyItem(is(false)))
        .body("items.category", contains("ASSOCIATE", "FRIENDSHIP", "FULL"));
  }

  @Test
  @DisplayName("M11: the Secretariat changes the mapping from a day on, and the history keeps it")
  void the_mapping_changes_from_a_day_on() {
    LocalDate next = Applying.today().plusDays(1);
    set("CEDS", rule("FULL", next)).statusCode(201).body("assumed", is(false));

    Callers.partner().get(CEDS, SEOUL).then().body("entitled", is(true));
    Callers.partner()
        .queryParam("asOf", next.toString())
        .get(CEDS, SEOUL)
        .then()
        .body("entitled", is(false))
        .body("reason", equalTo("The platform is closed"));
    Callers.anybody()
        .get(RULES + "?benefit=CEDS&category=FULL")
        .then()
        .body("items.to", contains(next.toString(), null));
    Callers.anybody()
        .get(RULES + "?benefit=CEDS&category=FULL&asOf=" + next)
        .then()
        .body("items.entitled", contains(false));
    assertThat(
            Database.text(
                "SELECT actor || ' ' || (state_before->>'entitled') || ' '"
                    + " || (state_after->>'entitled') FROM change_record"
                    + " WHERE type = 'BENEFIT_RULE_SET'"))
        .isEqualTo("secretariat true false");
  }

  @Test
  @DisplayName("M11: no rule begins in the past, nor before the one that it follows")
  void a_rule_begins_today_or_later_and_after_the_one_before() {
    LocalDate today = Applying.today();
    set("CEDS", rule("FULL", today.minusDays(1)))
        .statusCode(422)
        .body("code", equalTo("BENEFIT_RULE_ORDER"))
        .body("errors.pointer", contains("/from"));
    set("CEDS", rule("FULL", today.plusDays(9))).statusCode(201);
    set("CEDS", rule("FULL", today.plusDays(9))).statusCode(422);
    set("TEA", rule("FULL", today)).statusCode(404);
  }

  @Test
  @DisplayName("M11: of rules that are set at once each follows another one, or is refused")
  void rules_that_are_set_at_once_follow_one_another() throws Exception {
    LocalDate today = Applying.today();
    ExecutorService offices = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int day = 1; day <= 8; day++) {
        Map<String, Object> rule = rule("FULL", today.plusDays(day));
        calls.add(() -> set("CEDS", rule).extract().statusCode());
      }
      for (Future<Integer> status : offices.invokeAll(calls)) {
        assertThat(status.get()).isIn(201, 422);
      }
    } finally {
      offices.shutdownNow();
    }
  }

  private static Map<String, Object> rule(String category, LocalDate from) {
    return Map.of(
        "category",
        category,
        "entitled",
        false,
        "reason",
        "The platform is closed",
        "from",
        from.toString());
  }

  private static ValidatableResponse set(String benefit, Map<String, Object> rule) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(rule)
        .post(RULES + "/{benefit}/rules", benefit)
        .then();
  }
}
