package org.wego.membership.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.Applying.agency;
import static org.wego.membership.Applying.approve;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.confirmReferral;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.referredBy;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;
import static org.wego.membership.Applying.withdraw;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.membership.Roster;
import org.wego.membership.account.Accounts;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.WegoServers;

@DisplayName("The history of changes")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class HistoryTest {

  private static final String CHANGES = "/api/v1/changes";
  private static final String SEOUL = "0153c9f8-3424-7aa1-84a6-3585008bcfb0";

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
  }

  @Test
  @DisplayName("M2, M3, M6: who made a city a member, when, why, and what it was before and after")
  void the_history_of_a_member_tells_who_when_why_before_and_after() {
    UUID application = submittedOn(today().minusDays(30), city("Gwangmyeong"));
    approve(application);

    history(memberOf(application))
        .body("items.actor", everyItem(equalTo("secretariat")))
        .body(of("MEMBER_ADMITTED", "reason"), equalTo("EXCOM-2026-03"))
        .body(of("MEMBER_ADMITTED", "effectiveOn"), equalTo(today().toString()))
        .body(of("MEMBER_ADMITTED", "before.category"), equalTo("ASSOCIATE"))
        .body(of("MEMBER_ADMITTED", "before.since"), equalTo(today().minusDays(30).toString()))
        .body(of("MEMBER_ADMITTED", "after.category"), equalTo("FULL"))
        .body(of("MEMBER_ADMITTED", "after"), not(hasKey("name")))
        .body(of("MEMBER_REGISTERED", "effectiveOn"), equalTo(today().minusDays(30).toString()))
        .body(of("MEMBER_REGISTERED", "before"), nullValue())
        .body(of("MEMBER_REGISTERED", "after.name"), equalTo("Gwangmyeong"));
  }

  @Test
  @DisplayName("M3: an application's steps are in the history, with its people apart from the rest")
  void the_steps_of_an_application_are_in_the_history() {
    UUID application = submitted(city("Gwangmyeong"));
    withdraw(Callers.applicant(), application).statusCode(200);

    changes("APPLICATION", application)
        .body(
            "items.type",
            contains(
                "APPLICATION_WITHDRAWN",
                "APPLICATION_SUBMITTED",
                "APPLICATION_SIGNED_FORM_ATTACHED",
                "APPLICATION_DRAFTED"))
        .body("items[0].before.status", equalTo("SUBMITTED"))
        .body("items[0].after.status", equalTo("WITHDRAWN"))
        .body("items[3].after.organization.name", equalTo("Gwangmyeong"))
        .body("items[3].personal.after.signatory.name", equalTo("Park Seung-won"));
    assertThat(
            Database.count(
                "SELECT count(*) FROM change_record WHERE state_after::text LIKE '%Park%'"
                    + " OR state_before::text LIKE '%Park%'"))
        .isZero();
  }

  @Test
  @DisplayName("M12: a credit is in the history of the member that earned it")
  void a_credit_is_in_the_history_of_the_referrer() {
    UUID friend = submitted(agency("National Information Technology Agency"));
    approve(friend);
    UUID application = submitted(referredBy(memberOf(friend), city("Gwangmyeong")));
    approve(application);
    confirmReferral(application).statusCode(200);

    history(memberOf(friend))
        .body(of("REFERRAL_CREDITED", "after.applicationId"), equalTo(application.toString()))
        .body("items.type", hasItem("MEMBER_ADMITTED"));
    changes("APPLICATION", application)
        .body("items[0].type", equalTo("REFERRAL_CONFIRMED"))
        .body("items[0].reason", equalTo("The city's letter"))
        .body("items[0].before.status", equalTo("CLAIMED"));
  }

  @Test
  @DisplayName("M5: an import leaves a line for every member that it brought, a second one none")
  void an_import_is_in_the_history_of_every_member() {
    Roster.importReal();
    Roster.importReal();

    assertThat(Database.count("SELECT count(*) FROM change_record")).isEqualTo(99);
    history(UUID.fromString(SEOUL))
        .body("items.type", contains("MEMBER_IMPORTED"))
        .body("items[0].after.founding", equalTo(true))
        .body("items[0].effectiveOn", equalTo("2010-09-08"));
  }

  @Test
  void what_is_refused_leaves_no_line() {
    UUID application = submitted(city("Gwangmyeong"));
    approve(application);
    long before = Database.count("SELECT count(*) FROM change_record");

    withdraw(Callers.applicant(), application).statusCode(409);

    assertThat(Database.count("SELECT count(*) FROM change_record")).isEqualTo(before);
  }

  @Test
  void nobody_rewrites_the_history() {
    submitted(city("Gwangmyeong"));

    for (String attempt :
        List.of(
            "DELETE FROM change_record",
            "TRUNCATE change_record",
            "UPDATE change_record SET actor = 'somebody else'",
            "UPDATE change_record SET personal_after = '{}'",
            "UPDATE change_record SET personal_after = NULL, reason = 'another one'")) {
      assertThatThrownBy(() -> Database.execute(attempt))
          .as(attempt)
          .hasMessageContaining("change_record is append-only");
    }
  }

  @Test
  @DisplayName("An erasure takes the person out of a change, and leaves the change")
  void an_erasure_takes_the_person_and_leaves_the_change() {
    UUID application = submitted(city("Gwangmyeong"));

    Database.execute(
        "UPDATE change_record SET person_ref = NULL, personal_before = NULL, personal_after = NULL"
            + " WHERE person_ref = '"
            + application
            + "'");

    changes("APPLICATION", application)
        .body("items.personal", everyItem(nullValue()))
        .body("items[2].after.organization.name", equalTo("Gwangmyeong"))
        .body(not(containsString("Park Seung-won")));
  }

  @Test
  void the_pages_of_the_history_hold_every_change_once_and_filters_narrow_it() {
    Roster.importReal();
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      var request = Callers.secretariat().queryParam("limit", 20).queryParam("sort", "recordedAt");
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      Response page = request.get(CHANGES);
      page.then().statusCode(200);
      ids.addAll(page.path("items.id"));
      cursor = page.path("next");
    } while (cursor != null);

    assertThat(ids).hasSize(99).doesNotHaveDuplicates();
    total("type", "MEMBER_IMPORTED").body("total", equalTo(99));
    total("type", "MEMBER_ADMITTED").body("total", equalTo(0));
    total("from", today()).body("total", equalTo(99));
    total("from", today().plusDays(1)).body("total", equalTo(0));
    total("to", today()).body("total", equalTo(99));
    total("to", today().minusDays(1)).body("total", equalTo(0));
    total("subjectId", SEOUL).body("total", equalTo(1));
    total("subject", "PARTNER").body("total", equalTo(0));
  }

  @Test
  void the_history_can_be_had_as_csv() {
    UUID member = memberOf(submitted(city("Gwangmyeong")));

    Callers.member(member)
        .accept("text/csv")
        .get("/api/v1/members/{id}/history", member)
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .body(containsString("MEMBER_REGISTERED"));
  }

  @Test
  void the_history_takes_one_statement_and_that_of_a_member_one_more() throws Exception {
    Roster.importReal();

    assertThat(
            CountedSql.during(
                () -> Callers.secretariat().get(CHANGES).then().body("items", hasSize(50))))
        .isOne();
    assertThat(CountedSql.during(() -> history(UUID.fromString(SEOUL)))).isEqualTo(2);
  }

  @Test
  @DisplayName("M14: a Regional Office, which sees no accounts, learns of no user by the history")
  void the_history_names_no_user_to_a_regional_office() {
    UUID member = memberOf(submitted(city("Gwangmyeong")));
    Accounts.invited(member, "USER");

    Callers.regionalOffice("ASIA")
        .get("/api/v1/members/{id}/history", member)
        .then()
        .statusCode(200)
        .body(of("ACCOUNT_INVITED", "after.role"), equalTo("USER"))
        .body(of("ACCOUNT_INVITED", "personal"), nullValue());
    Callers.member(member)
        .get("/api/v1/members/{id}/history", member)
        .then()
        .body(of("ACCOUNT_INVITED", "personal.after.name"), equalTo("Kim Min-ji"));
  }

  private static ValidatableResponse total(String filter, Object value) {
    return Callers.secretariat()
        .queryParam("count", true)
        .queryParam(filter, value.toString())
        .get(CHANGES)
        .then()
        .statusCode(200);
  }

  private static String of(String type, String field) {
    return "items.find { it.type == '" + type + "' }." + field;
  }

  private static ValidatableResponse history(UUID member) {
    return Callers.secretariat().get("/api/v1/members/{id}/history", member).then().statusCode(200);
  }

  private static ValidatableResponse changes(String subject, UUID id) {
    return Callers.secretariat()
        .queryParam("subject", subject)
        .queryParam("subjectId", id)
        .get(CHANGES)
        .then()
        .statusCode(200);
  }
}
