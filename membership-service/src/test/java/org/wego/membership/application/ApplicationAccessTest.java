package org.wego.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.wego.membership.Applying.APPLICATIONS;
import static org.wego.membership.Applying.agency;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.draft;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.withdraw;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.WegoServers;

@DisplayName("Who sees which applications")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ApplicationAccessTest {

  private UUID asian;
  private UUID african;

  @BeforeEach
  void twoApplications() {
    Database.empty();
    asian = submitted(city("Gwangmyeong"));
    african = draft(Callers.applicant("another"), agency("An Agency"));
  }

  @Test
  void each_caller_lists_what_is_its_own() {
    list(Callers.secretariat(), asian, african);
    list(Callers.committee(), asian, african);
    list(Callers.regionalOffice("AFRICA"), african);
    list(Callers.applicant(), asian);
    list(Callers.applicant("another"), african);
    list(Callers.member(memberOf(asian)), asian);
    Callers.member(UUID.randomUUID()).get(APPLICATIONS).then().body("items", empty());
    Callers.regionalOffice("EUROPE").get(APPLICATIONS).then().body("items", empty());
    Callers.regionalOffice("NOWHERE").get(APPLICATIONS).then().body("items", empty());
  }

  @Test
  void another_s_application_is_not_found() {
    Callers.applicant().get(APPLICATIONS + "/{id}", african).then().statusCode(404);
    Callers.member(UUID.randomUUID()).get(APPLICATIONS + "/{id}", asian).then().statusCode(404);
    Callers.regionalOffice("EUROPE").get(APPLICATIONS + "/{id}", asian).then().statusCode(404);
    withdraw(Callers.applicant(), african).statusCode(404);
  }

  @Test
  void a_list_can_be_filtered_and_names_no_person() {
    Callers.secretariat()
        .queryParam("status", "SUBMITTED")
        .get(APPLICATIONS)
        .then()
        .body("items.id", contains(asian.toString()))
        .body("items[0].organization.name", equalTo("Gwangmyeong"))
        .body(not(containsString("Park Seung-won")));
    Callers.secretariat()
        .queryParam("sort", "-name")
        .queryParam("count", true)
        .get(APPLICATIONS)
        .then()
        .body("items.id", contains(asian.toString(), african.toString()))
        .body("total", equalTo(2));
  }

  @Test
  @DisplayName("M8, M13: applications are found by region, country, and either name in any case")
  void a_list_can_be_searched() {
    searched("region", "AFRICA", african);
    searched("country", "KR", asian);
    searched("q", "gwang-MYEONG", asian);
    searched("q", "광명", asian);
    Callers.secretariat().queryParam("q", "100%").get(APPLICATIONS).then().body("items", empty());
    Callers.regionalOffice("EUROPE")
        .queryParam("q", "gwang")
        .get(APPLICATIONS)
        .then()
        .body("items", empty());
    Callers.secretariat().queryParam("country", "Korea").get(APPLICATIONS).then().statusCode(400);
  }

  @Test
  void a_list_is_answered_as_csv() {
    Callers.secretariat()
        .accept("text/csv")
        .queryParam("region", "ASIA")
        .get(APPLICATIONS)
        .then()
        .statusCode(200)
        .body(containsString(",SUBMITTED,Gwangmyeong,CITY,KR,ASIA,"));
  }

  private static void searched(String by, String value, UUID expected) {
    Callers.secretariat()
        .queryParam(by, value)
        .get(APPLICATIONS)
        .then()
        .statusCode(200)
        .body("items.id", contains(expected.toString()));
  }

  @Test
  void a_list_takes_one_statement() throws Exception {
    assertThat(
            CountedSql.during(
                () ->
                    Callers.secretariat()
                        .get(APPLICATIONS)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(2))))
        .isOne();
  }

  private static void list(RequestSpecification caller, UUID... expected) {
    String[] ids = new String[expected.length];
    for (int i = 0; i < expected.length; i++) {
      ids[i] = expected[i].toString();
    }
    caller.get(APPLICATIONS).then().statusCode(200).body("items.id", containsInAnyOrder(ids));
  }
}
