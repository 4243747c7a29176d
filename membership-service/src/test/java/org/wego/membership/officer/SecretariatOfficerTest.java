package org.wego.membership.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.Leading.member;
import static org.wego.membership.Leading.seat;
import static org.wego.membership.Leading.term;

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
import org.wego.membership.Roster;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.WegoServers;

@DisplayName("G3: persons whom the President City appoints lead the Secretariat")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class SecretariatOfficerTest {

  private static final String OFFICERS = "/api/v1/secretariat-officers";
  private static final LocalDate CHENGDU = LocalDate.of(2014, 11, 6);

  @BeforeEach
  void seatThePresidentCity() {
    Database.empty();
    Roster.importReal();
    seat(term(CHENGDU), "PRESIDENT_CITY", "Seoul", CHENGDU);
  }

  private static ValidatableResponse appoint(String office, String name, String from, UUID by) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(
            "{\"office\":\"%s\",\"name\":\"%s\",\"nativeName\":\"박지원\",\"from\":\"%s\",\"appointedBy\":%s}"
                .formatted(office, name, from, by == null ? null : "\"" + by + "\""))
        .post(OFFICERS)
        .then();
  }

  private static ValidatableResponse post(UUID officer, String step, String body) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(body)
        .post(OFFICERS + "/{id}/" + step, officer)
        .then();
  }

  private static UUID secretaryGeneral() {
    return UUID.fromString(
        appoint("SECRETARY_GENERAL", "Park Ji-won", "2015-01-05", null)
            .statusCode(201)
            .extract()
            .path("id"));
  }

  @Test
  @DisplayName("G3: who leads the Secretariat on a day is public, and who appointed them")
  void who_leads_the_secretariat_is_public() throws Exception {
    appoint("ASSISTANT_SECRETARY_GENERAL", "Lee Min-ho", "2015-02-01", member("Seoul"))
        .statusCode(201);
    secretaryGeneral();

    list("2016-03-31")
        .body("items.office", contains("SECRETARY_GENERAL", "ASSISTANT_SECRETARY_GENERAL"))
        .body("items.name", contains("Park Ji-won", "Lee Min-ho"))
        .body("items.appointedByName", contains("Seoul", "Seoul"));
    list("2015-01-31").body("items", hasSize(1));
    assertThat(CountedSql.during(() -> list("2016-03-31").body("items", hasSize(2)))).isOne();
  }

  private static ValidatableResponse list(String asOf) {
    return Callers.anybody().queryParam("asOf", asOf).get(OFFICERS).then().statusCode(200);
  }

  @Test
  @DisplayName("G3: the President City of the day appoints, and nobody else")
  void the_president_city_of_the_day_appoints() {
    appoint("SECRETARY_GENERAL", "Park Ji-won", "2015-01-05", member("Barcelona"))
        .statusCode(422)
        .body("code", equalTo("OFFICER_APPOINTED_BY"))
        .body("rule", equalTo("G3"))
        .body("errors.pointer", contains("/appointedBy"));
    appoint("SECRETARY_GENERAL", "Park Ji-won", "2014-01-05", null)
        .statusCode(422)
        .body("errors.pointer", contains("/from"));
  }

  @Test
  @DisplayName("G3: one person is in an office at a time")
  void one_person_is_in_an_office_at_a_time() {
    UUID first = secretaryGeneral();

    appoint("SECRETARY_GENERAL", "Lee Min-ho", "2016-01-01", null)
        .statusCode(409)
        .body("code", equalTo("OFFICER_PRESENT"))
        .body("existing", equalTo(OFFICERS + "/" + first));
    assertThatThrownBy(
            () ->
                Database.execute(
                    "INSERT INTO secretariat_officer (id, office, name, appointed_by, valid_from,"
                        + " recorded_at, recorded_by) VALUES (uuidv7(), 'SECRETARY_GENERAL', 'X', '"
                        + member("Seoul")
                        + "', '2016-01-01', now(), 'test')"))
        .hasMessageContaining("ex_secretariat_officer_single");
    post(first, "ending", "{\"endsOn\":\"2015-01-05\"}")
        .statusCode(422)
        .body("code", equalTo("OFFICER_DATES"));
    post(first, "ending", "{\"endsOn\":\"2016-01-01\"}")
        .statusCode(200)
        .body("to", equalTo("2016-01-01"));
    post(first, "ending", "{\"endsOn\":\"2016-01-01\"}")
        .statusCode(409)
        .body("code", equalTo("OFFICER_ENDED"));
    appoint("SECRETARY_GENERAL", "Lee Min-ho", "2016-01-01", null).statusCode(201);
  }

  @Test
  @DisplayName("G3: a former officer's name can be erased, and that there was one stays")
  void a_former_officers_name_can_be_erased() {
    UUID officer = secretaryGeneral();
    String erasure = "{\"reason\":\"Request of 3 March 2026\"}";
    String tag = Callers.anybody().get(OFFICERS + "/{id}", officer).header("ETag");
    Callers.secretariat()
        .contentType("application/merge-patch+json")
        .header("If-Match", tag)
        .body("{\"name\":\"Park Jiwon\"}")
        .patch(OFFICERS + "/{id}", officer)
        .then()
        .statusCode(200)
        .body("name", equalTo("Park Jiwon"));
    post(officer, "erasure", erasure).statusCode(409).body("code", equalTo("OFFICER_IN_OFFICE"));
    post(officer, "ending", "{\"endsOn\":\"2016-01-01\"}").statusCode(200);
    post(officer, "erasure", erasure).statusCode(200).body("name", nullValue());

    Callers.anybody()
        .get(OFFICERS + "/{id}", officer)
        .then()
        .body("name", nullValue())
        .body("nativeName", nullValue())
        .body("from", equalTo("2015-01-05"));
    assertThat(
            Database.count(
                "SELECT count(*) FROM change_record WHERE to_jsonb(change_record)::text LIKE '%Park%'"))
        .isZero();
    assertThat(
            Database.count(
                "SELECT count(*) FROM change_record WHERE subject = 'SECRETARIAT_OFFICER'"))
        .isEqualTo(4);
    Callers.secretariat()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"name\":\"Somebody\"}")
        .patch(OFFICERS + "/{id}", officer)
        .then()
        .statusCode(409)
        .body("code", equalTo("OFFICER_ERASED"));
  }
}
