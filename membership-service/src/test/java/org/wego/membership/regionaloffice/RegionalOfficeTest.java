package org.wego.membership.regionaloffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.wego.membership.Leading.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.membership.Roster;
import org.wego.membership.ending.Endings;
import org.wego.membership.leadership.Ending;
import org.wego.membership.leadership.HandOverOffices;
import org.wego.membership.leadership.VacateOffices;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.WegoServers;

@DisplayName("G4: Regional Offices are affiliates hosted by a member")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class RegionalOfficeTest {

  private static final String OFFICES = "/api/v1/regional-offices";
  private static final String OPENED = "2014-11-06";

  @Inject VacateOffices vacateOffices;
  @Inject HandOverOffices handOverOffices;

  private UUID asia;

  @BeforeEach
  void establishTheOfficeOfAsia() {
    Database.empty();
    Roster.importReal();
    asia = UUID.fromString(establish("ASIA", "Chengdu").statusCode(201).extract().path("id"));
  }

  private static ValidatableResponse establish(String region, String host) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(
            "{\"region\":\"%s\",\"name\":\"%s Regional Office\",\"hostId\":\"%s\",\"establishedOn\":\"%s\"}"
                .formatted(region, region, member(host), OPENED))
        .post(OFFICES)
        .then();
  }

  private static ValidatableResponse revise(UUID office, String patch, String tag) {
    return Callers.secretariat()
        .contentType("application/merge-patch+json")
        .header("If-Match", tag)
        .body(patch)
        .patch(OFFICES + "/{id}", office)
        .then();
  }

  @Test
  @DisplayName("G4: Chengdu hosts the office of Asia, and Ulyanovsk Region that of Europe")
  void the_offices_and_their_hosts_are_public() {
    establish("EUROPE", "Ulyanovsk Region").statusCode(201);

    Callers.anybody()
        .get(OFFICES)
        .then()
        .statusCode(200)
        .body("items.region", contains("ASIA", "EUROPE"))
        .body("items.hostName", contains("Chengdu", "Ulyanovsk Region"));
    Callers.anybody().queryParam("asOf", "2014-11-05").get(OFFICES).then().body("items", empty());
    Callers.anybody()
        .queryParam("region", "EUROPE")
        .queryParam("count", true)
        .get(OFFICES)
        .then()
        .body("items", hasSize(1))
        .body("total", equalTo(1));
  }

  @Test
  @DisplayName("G4: a region has one office at a time")
  void a_region_has_one_office_at_a_time() {
    establish("ASIA", "Jakarta")
        .statusCode(409)
        .body("code", equalTo("REGIONAL_OFFICE_EXISTS"))
        .body("rule", equalTo("G4"))
        .body("existing", equalTo(OFFICES + "/" + asia));
    assertThatThrownBy(
            () ->
                Database.execute(
                    "INSERT INTO regional_office (id, region, name, host_id, established_on,"
                        + " created_at, created_by) VALUES (uuidv7(), 'ASIA', 'Second', '"
                        + member("Jakarta")
                        + "', '2020-01-01', now(), 'test')"))
        .hasMessageContaining("ex_regional_office_open");
    revise(asia, "{\"closedOn\":\"2014-11-06\"}", "*")
        .statusCode(422)
        .body("code", equalTo("REGIONAL_OFFICE_DATES"));
    revise(asia, "{\"region\":\"AFRICA\"}", "*")
        .statusCode(422)
        .body("code", equalTo("REGIONAL_OFFICE_REGION"));
  }

  @Test
  @DisplayName("G4: the host is a present member, and can be another one")
  void the_host_is_a_present_member() {
    String tag = Callers.anybody().get(OFFICES + "/{id}", asia).header("ETag");
    Callers.secretariat()
        .contentType("application/json")
        .body(
            "{\"region\":\"AFRICA\",\"name\":\"X\",\"hostId\":\"%s\",\"establishedOn\":\"%s\"}"
                .formatted(UUID.randomUUID(), OPENED))
        .post(OFFICES)
        .then()
        .statusCode(422)
        .body("code", equalTo("REGIONAL_OFFICE_HOST"))
        .body("errors.pointer", contains("/hostId"));
    revise(asia, "{\"hostId\":\"" + member("Jakarta") + "\"}", tag)
        .statusCode(200)
        .body("hostName", equalTo("Jakarta"));
    revise(asia, "{\"name\":\"Late\"}", tag).statusCode(412);
    assertThat(
            Database.text(
                "SELECT state_after ->> 'hostId' FROM change_record WHERE type ="
                    + " 'REGIONAL_OFFICE_UPDATED'"))
        .isEqualTo(member("Jakarta").toString());
  }

  @Test
  @DisplayName("G4: an office whose host leaves closes; a successor goes on as its host")
  void a_host_that_leaves_leaves_its_office() {
    LocalDate day = LocalDate.of(2016, 2, 1);
    QuarkusTransaction.requiringNew()
        .run(() -> handOverOffices.to(member("Chengdu"), member("Jakarta"), day, "test"));
    Callers.anybody().get(OFFICES + "/{id}", asia).then().body("hostName", equalTo("Jakarta"));

    QuarkusTransaction.requiringNew()
        .run(
            () ->
                vacateOffices.of(
                    member("Jakarta"), day, Ending.VACATED_BY_WITHDRAWAL, "Notice", "test"));
    Callers.anybody().get(OFFICES + "/{id}", asia).then().body("closedOn", equalTo(day.toString()));
  }

  @Test
  @DisplayName("G4: its staff records what it does, and nobody of another region")
  void its_staff_records_what_it_does() throws Exception {
    record(Callers.regionalOffice("ASIA"), "INFORMATION_FORUM", "Open data", null)
        .statusCode(201)
        .body("kind", equalTo("INFORMATION_FORUM"));
    record(Callers.secretariat(), "LOCAL_PARTNERSHIP", "With the university", null).statusCode(201);
    record(Callers.regionalOffice("EUROPE"), "PROGRAMME", "Elsewhere", null).statusCode(404);
    record(Callers.committee(), "PROGRAMME", "Elsewhere", null).statusCode(403);

    assertThat(
            CountedSql.during(
                () ->
                    activities(Callers.regionalOffice("ASIA"))
                        .statusCode(200)
                        .body("items", hasSize(2))))
        // The office first, so that another region's is not found.
        .isEqualTo(2);
    activities(Callers.regionalOffice("EUROPE")).statusCode(404);
    assertThat(
            Callers.secretariat()
                .accept("text/csv")
                .queryParam("kind", "INFORMATION_FORUM")
                .get(OFFICES + "/{id}/activities", asia)
                .asString())
        .contains("Open data")
        .doesNotContain("university");
  }

  @Test
  @DisplayName("G4: a recruitment names a member or an application of the region")
  void a_recruitment_names_whom_it_brought_in() {
    UUID application = Applying.submitted(Applying.city("Gwangmyeong"));

    record(
            Callers.regionalOffice("ASIA"),
            "MEMBER_RECRUITED",
            "Gwangmyeong applied",
            "\"applicationId\":\"" + application + "\"")
        .statusCode(201);
    record(
            Callers.regionalOffice("ASIA"),
            "MEMBER_RECRUITED",
            "Jakarta",
            "\"memberId\":\"" + member("Jakarta") + "\"")
        .statusCode(201);
    record(Callers.regionalOffice("ASIA"), "MEMBER_RECRUITED", "Nobody", null)
        .statusCode(422)
        .body("code", equalTo("REGIONAL_OFFICE_ACTIVITY"))
        .body("errors.pointer", contains("/memberId"));
    record(
            Callers.regionalOffice("ASIA"),
            "MEMBER_RECRUITED",
            "Of Europe",
            "\"memberId\":\"" + member("Barcelona") + "\"")
        .statusCode(422)
        .body("errors.pointer", contains("/memberId"));
    record(
            Callers.regionalOffice("ASIA"),
            "PROGRAMME",
            "Jakarta",
            "\"memberId\":\"" + member("Jakarta") + "\"")
        .statusCode(422);
  }

  private ValidatableResponse record(
      RequestSpecification caller, String kind, String title, String more) {
    return caller
        .contentType("application/json")
        .body(
            "{\"kind\":\"%s\",\"title\":\"%s\",\"beginsOn\":\"2016-04-12\"%s}"
                .formatted(kind, title, more == null ? "" : "," + more))
        .post(OFFICES + "/{id}/activities", asia)
        .then();
  }

  private ValidatableResponse activities(RequestSpecification caller) {
    return caller.get(OFFICES + "/{id}/activities", asia).then();
  }

  @Test
  @DisplayName("G4: an office whose host left opens again with a present member only")
  void an_office_does_not_open_again_with_a_host_that_left() {
    Endings.withdraw(member("Chengdu"), Applying.today()).statusCode(201);

    revise(asia, "{\"closedOn\":null}", "*")
        .statusCode(422)
        .body("code", equalTo("REGIONAL_OFFICE_HOST"));
    revise(asia, "{\"name\":\"The office of Asia\"}", "*").statusCode(200);
    revise(asia, "{\"closedOn\":null,\"hostId\":\"" + member("Jakarta") + "\"}", "*")
        .statusCode(200)
        .body("hostName", equalTo("Jakarta"));
  }

  @Test
  @DisplayName("G4, M3: an Associate that takes its application back leaves the office it hosts")
  void an_associate_that_takes_its_application_back_leaves_its_office() {
    UUID taken = hostedByApplicant("AFRICA", "Gwangmyeong");
    UUID refused = hostedByApplicant("OCEANIA", "Anyang");

    Applying.withdraw(Callers.secretariat(), taken).statusCode(200);
    Applying.decide(
            refused,
            Applying.decision("REFUSED", Applying.today(), 0, 12)
                .put("endsAssociateMembership", true))
        .statusCode(200);

    Callers.anybody()
        .get(OFFICES)
        .then()
        .body("items.find { it.region == 'AFRICA' }.closedOn", equalTo(Applying.today().toString()))
        .body(
            "items.find { it.region == 'OCEANIA' }.closedOn", equalTo(Applying.today().toString()));
  }

  /** The application of an Associate that hosts the region's office. */
  private static UUID hostedByApplicant(String region, String city) {
    UUID application = Applying.submittedOn(Applying.today().minusDays(30), Applying.city(city));
    establish(region, city).statusCode(201);
    return application;
  }
}
