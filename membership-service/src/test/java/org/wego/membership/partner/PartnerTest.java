package org.wego.membership.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.partner.PartnerFiles.HEADER;
import static org.wego.membership.partner.PartnerFiles.PARTNERS;
import static org.wego.membership.partner.PartnerFiles.importReal;
import static org.wego.membership.partner.PartnerFiles.register;
import static org.wego.membership.partner.PartnerFiles.registered;
import static org.wego.membership.partner.PartnerFiles.send;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class PartnerTest {

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
  }

  @Test
  @DisplayName("G6: the brochure's partners come in, each with the month of its memorandum")
  void the_brochures_partners_come_in_with_the_month_of_their_memoranda() {
    importReal().body("kind", equalTo("PARTNERS")).body("created", equalTo(10));
    importReal().body("created", equalTo(0)).body("unchanged", equalTo(10));

    String id =
        Callers.anybody()
            .queryParam("q", "aspac")
            .get(PARTNERS)
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].latestMemorandum.signedOn", equalTo("2015-09"))
            .extract()
            .path("items[0].id");
    Callers.anybody()
        .get(PARTNERS + "/{id}", id)
        .then()
        .statusCode(200)
        .body("abbreviation", equalTo("UCLG ASPAC"))
        .body("memoranda.signedOn", contains("2015-09"))
        .body("memoranda.validUntil", contains(nullValue()));
    assertThat(changes("PARTNER_REGISTERED")).isEqualTo(10);
  }

  @Test
  @DisplayName("G6: a memorandum is signed on a day or in a month, and shown as it was given")
  void a_memorandum_is_shown_with_the_precision_that_it_was_given() {
    UUID id = registered("World Bank");
    sign(id, Map.of("signedOn", "2011-06", "scope", "Transport")).statusCode(201);
    sign(id, Map.of("signedOn", "2016-02-29", "scope", "Rural", "validUntil", "2019-02-28"))
        .statusCode(201)
        .body("memoranda.signedOn", contains("2016-02-29", "2011-06"))
        .body("memoranda.validUntil", contains("2019-02-28", null));

    Callers.anybody()
        .get(PARTNERS)
        .then()
        .body("items[0].latestMemorandum.scope", equalTo("Rural"));
    assertThat(changes("MEMORANDUM_SIGNED")).isEqualTo(2);
    assertThat(
            Database.text(
                "SELECT effective_on FROM change_record WHERE type = 'MEMORANDUM_SIGNED'"
                    + " ORDER BY recorded_at LIMIT 1"))
        .isEqualTo("2011-06-01");
  }

  @Test
  @DisplayName("G6: dates that cannot be are refused, and a memorandum is recorded once")
  void impossible_dates_and_second_recordings_are_refused() {
    UUID id = registered("World Bank");
    for (String wrong : List.of("2011-13", "2011", "2011-06-31", "June 2011", "")) {
      sign(id, Map.of("signedOn", wrong, "scope", "Transport"))
          .statusCode(400)
          .body("errors.pointer", contains("/signedOn"));
    }
    sign(id, Map.of("signedOn", "2999-01", "scope", "Transport"))
        .statusCode(422)
        .body("code", equalTo("MEMORANDUM_DATES"))
        .body("errors.pointer", contains("/signedOn"));
    sign(id, Map.of("signedOn", "2011-06", "scope", "Transport", "validUntil", "2011-05-31"))
        .statusCode(422)
        .body("errors.pointer", contains("/validUntil"));
    sign(id, Map.of("signedOn", "2011-06", "scope", "Transport")).statusCode(201);
    sign(id, Map.of("signedOn", "2011-06", "scope", "Transport"))
        .statusCode(409)
        .body("code", equalTo("MEMORANDUM_RECORDED"));
  }

  @Test
  @DisplayName("G6: a partner is there once, however its name is written")
  void a_partner_is_registered_once() {
    UUID id = registered("World Bank");
    UUID other = registered("Sangmyung University");
    register(Map.of("name", "WORLD-BANK"))
        .statusCode(409)
        .body("code", equalTo("PARTNER_DUPLICATE"))
        .body("existing", endsWith(id.toString()));
    revise(other, tag(other), Map.of("name", "world bank"))
        .statusCode(409)
        .body("existing", endsWith(id.toString()));
  }

  @Test
  @DisplayName("G6: of two who change a partner at once, one is told that it is stale")
  void a_change_needs_the_version_that_it_was_made_from() {
    UUID id = registered("World Bank");
    String tag = tag(id);
    revise(id, tag, Map.of("website", "https://www.worldbank.org"))
        .statusCode(200)
        .body("name", equalTo("World Bank"))
        .body("website", equalTo("https://www.worldbank.org"));
    revise(id, tag, Map.of("website", "https://worldbank.example")).statusCode(412);
    revise(id, tag(id), Map.of("memoranda", List.of()))
        .statusCode(400)
        .body("errors.code", contains("UNKNOWN_FIELD"));
    // A memorandum makes a new version too.
    String before = tag(id);
    sign(id, Map.of("signedOn", "2011-06", "scope", "Transport")).statusCode(201);
    assertThat(tag(id)).isNotEqualTo(before);
    assertThat(changes("PARTNER_REVISED")).isOne();
  }

  @Test
  @DisplayName("G6: every faulty row of a file is told, and nothing is imported")
  void faulty_rows_are_told_and_nothing_is_imported() {
    registered("World Bank");
    String file =
        HEADER
            + "IIAS,,2012-02,Administrative sciences,\n"
            + ",,2012-02,Something,\n"
            + "A,,2012-2,Something,\n"
            + "B,,2012-02,,2011-01-01\n"
            + "i.i.a.s.,,2012-02,Administrative sciences,\n"
            + "world bank,,2012-02,Something,\n";
    List<String> pointers =
        List.of(
            "/rows/3/name",
            "/rows/4/memorandumSigned",
            "/rows/5/validUntil",
            "/rows/5/scope",
            "/rows/6/name",
            "/rows/7/name");
    send(file, false)
        .statusCode(422)
        .body("code", equalTo("IMPORT_REJECTED"))
        .body("errors.pointer", equalTo(pointers));
    send(file, true)
        .statusCode(200)
        .body("errors.pointer", equalTo(pointers))
        .body("created", equalTo(1));
    assertThat(Database.count("SELECT count(*) FROM partner")).isOne();
  }

  @Test
  @DisplayName("G6: the list takes one statement, and is CSV too")
  void the_list_takes_one_statement_and_is_csv_too() throws Exception {
    importReal();
    assertThat(
            CountedSql.during(
                () -> Callers.anybody().get(PARTNERS).then().body("items", hasSize(10))))
        .isOne();
    List<String> lines =
        Callers.anybody().accept("text/csv").get(PARTNERS).asString().lines().toList();
    assertThat(lines).hasSize(11);
    assertThat(lines.get(0))
        .isEqualTo(
            "id,name,abbreviation,website,latestMemorandum.signedOn,latestMemorandum.scope,"
                + "latestMemorandum.validUntil");
  }

  private static ValidatableResponse sign(UUID id, Map<String, Object> memorandum) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(memorandum)
        .post(PARTNERS + "/{id}/memoranda", id)
        .then();
  }

  private static ValidatableResponse revise(UUID id, String tag, Map<String, Object> patch) {
    return Callers.secretariat()
        .contentType("application/merge-patch+json")
        .header("If-Match", tag)
        .body(patch)
        .patch(PARTNERS + "/{id}", id)
        .then();
  }

  private static String tag(UUID id) {
    return Callers.anybody().get(PARTNERS + "/{id}", id).header("ETag");
  }

  private static long changes(String type) {
    return Database.count(
        "SELECT count(*) FROM change_record WHERE subject = 'PARTNER' AND type = '" + type + "'");
  }
}
