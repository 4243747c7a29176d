package org.wego.membership.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.wego.membership.Applying.APPLICATIONS;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submitted;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Contacts;
import org.wego.membership.Database;
import org.wego.membership.Sha256;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@ExtendWith(TestClock.class)
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class PersonErasureTest {

  private static final String ERASURES = "/api/v1/person-erasures";
  private static final String EMAIL = "smartcity@city.example";
  private static final String NAME = "Kim Min-ji";
  private static final String NATIVE_NAME = "김민지";

  private UUID application;
  private UUID member;

  @BeforeEach
  void aPersonIsInEveryPlace() {
    Database.empty();
    application =
        submitted(
            Applying.with(
                city("Gwangmyeong"), r -> r.withObject("/contact").put("nativeName", NATIVE_NAME)));
    member = memberOf(application);
  }

  @Test
  @DisplayName("M13: a person is erased from every column of the database, the city's record stays")
  void a_person_is_erased_from_every_column_of_the_database() {
    UUID technical =
        UUID.fromString(
            Contacts.add(
                    Callers.member(member).header("Idempotency-Key", "add-her-once"),
                    member,
                    Contacts.contact("TECHNICAL", NAME, EMAIL).put("nativeName", NATIVE_NAME))
                .statusCode(201)
                .extract()
                .path("id"));
    UUID gone =
        Contacts.added(
            Callers.member(member),
            member,
            Contacts.contact("BILLING", NAME, EMAIL).put("nativeName", NATIVE_NAME));
    Callers.member(member).delete(Contacts.CONTACT, member, gone).then().statusCode(204);
    Contacts.change(
            Callers.member(member),
            member,
            technical,
            "{\"title\":\"Head of " + NAME + "'s team\"}")
        .statusCode(200);
    Callers.secretariat()
        .contentType("application/json")
        .body("{\"channel\":\"PHONE\",\"evidence\":\"" + NAME + " said so\"}")
        .post(Contacts.CONTACT + "/verifications", member, technical)
        .then()
        .statusCode(200);
    TestClock.moveTo(Applying.today().plusMonths(14));
    Callers.secretariat()
        .post("/api/v1/stale-contacts/verification-requests")
        .then()
        .statusCode(200)
        .body("asked", greaterThan(0));
    assertThat(columnsThatHold(EMAIL)).isNotEmpty();

    String id =
        erase(
                """
                {"email":"SmartCity@city.example","reason":"Left the city","requestedOn":"%s"}
                """
                    .formatted(Applying.today()))
            .statusCode(201)
            .body("counts.contacts", equalTo(2))
            .body("counts.applications", equalTo(1))
            .body("counts.messages", greaterThan(0))
            .body("counts.history", greaterThan(0))
            .body("counts.storedAnswers", equalTo(1))
            .body("emailSha256", equalTo(sha256(EMAIL)))
            .body(not(containsString(EMAIL)))
            .extract()
            .path("id");

    assertThat(columnsThatHold(EMAIL)).isEmpty();
    assertThat(columnsThatHold(NAME)).isEmpty();
    assertThat(columnsThatHold(NATIVE_NAME)).isEmpty();
    Callers.secretariat().get(ERASURES + "/{id}", id).then().statusCode(200);
    Callers.secretariat().get(ERASURES).then().statusCode(200).body("items.id", contains(id));
    Callers.secretariat()
        .get(APPLICATIONS + "/{id}", application)
        .then()
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"))
        .body("signatory.name", equalTo("Park Seung-won"))
        .body("contact.name", equalTo("(erased)"));
    Callers.secretariat()
        .get("/api/v1/members/{id}/history", member)
        .then()
        .statusCode(200)
        .body("items.type", hasItems("CONTACT_ADDED", "CONTACT_REMOVED", "CONTACT_ERASED"));
  }

  @Test
  @DisplayName("M2, M13: a signatory is erased with the scan; that and when it was signed stays")
  void a_signatory_is_erased_with_the_scan_of_the_form() {
    String mayor =
        Callers.secretariat()
            .get(Contacts.CONTACTS, member)
            .path("items.find { it.type == 'POLITICAL' }.id");
    String tag = Database.text("SELECT signed_form_sha256 FROM membership_application");

    erase(
            """
            {"contactId":"%s","reason":"Asked by letter","requestedOn":"%s"}
            """
                .formatted(mayor, Applying.today()))
        .statusCode(201)
        .body("counts.contacts", equalTo(1))
        .body("counts.applications", equalTo(1));

    assertThat(columnsThatHold("Park Seung-won")).isEmpty();
    Callers.secretariat()
        .get(APPLICATIONS + "/{id}", application)
        .then()
        .statusCode(200)
        .body("signatory.name", equalTo("(erased)"))
        .body("signatory.title", equalTo("Mayor"))
        .body("signatory.signedOn", notNullValue())
        .body("signedForm.sha256", equalTo(tag))
        .body("contact.name", equalTo(NAME));
    Callers.secretariat()
        .get(APPLICATIONS + "/{id}/signed-form", application)
        .then()
        .statusCode(404);
    assertThat(Database.count("SELECT count(*) FROM signed_form")).isZero();
  }

  @Test
  @DisplayName("M13: a person is erased whatever capital letters the name has")
  void a_person_is_erased_whatever_capital_letters_the_name_has() {
    for (String name : List.of("İbrahim Yılmaz", "ΓΙΩΡΓΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ")) {
      UUID city =
          memberOf(
              submitted(
                  Applying.with(
                      city("City of " + name), r -> r.withObject("/signatory").put("name", name))));
      String mayor =
          Callers.secretariat()
              .get(Contacts.CONTACTS, city)
              .path("items.find { it.type == 'POLITICAL' }.id");
      erase(
              """
              {"contactId":"%s","reason":"Asked by letter","requestedOn":"%s"}
              """
                  .formatted(mayor, Applying.today()))
          .statusCode(201)
          .body("counts.contacts", equalTo(1))
          .body("counts.applications", equalTo(1));

      assertThat(
              Database.count(
                  "SELECT count(*) FROM membership_application WHERE signatory_name = '"
                      + name
                      + "'"))
          .isZero();
    }
  }

  @Test
  @DisplayName("M13: who did something is kept, but never by an address, which is to be erased")
  void whoever_logs_in_by_an_address_is_not_kept_by_it() {
    UUID contact =
        Contacts.added(Callers.secretariat(), member, Contacts.contact("BILLING", NAME, EMAIL));
    Contacts.verify(
            RestAssured.given()
                .auth()
                .oauth2(
                    Tokens.of("member")
                        .subject("8c7e")
                        .with("preferred_username", EMAIL)
                        .with("member_id", member)
                        .token()),
            member,
            contact)
        .statusCode(200)
        .body("verifiedBy", not(equalTo(EMAIL)));

    erase(
            """
            {"email":"%s","reason":"Left the city","requestedOn":"%s"}
            """
                .formatted(EMAIL, Applying.today()))
        .statusCode(201);

    assertThat(columnsThatHold(EMAIL)).isEmpty();
  }

  @Test
  @DisplayName("M3, M13: an application whose contact was erased can be decided")
  void an_application_whose_contact_was_erased_can_be_decided() {
    erase(
            """
            {"email":"%s","reason":"Left the city","requestedOn":"%s"}
            """
                .formatted(EMAIL, Applying.today()))
        .statusCode(201);

    Applying.approve(application);

    Applying.memberProfile(member).body("category", equalTo("FULL"));
  }

  @Test
  @DisplayName("M13: a namesake at another member, and others at the same one, stay")
  void a_namesake_at_another_member_stays() {
    UUID other =
        memberOf(
            submitted(
                Applying.with(
                    city("Suwon"),
                    r -> r.withObject("/contact").put("email", "kim@suwon.example"))));

    erase(
            """
            {"email":"%s","reason":"Left the city","requestedOn":"%s"}
            """
                .formatted(EMAIL, Applying.today()))
        .statusCode(201);

    Callers.secretariat()
        .get(Contacts.CONTACTS, other)
        .then()
        .body("items.name", hasItems(NAME, "Park Seung-won"));
    Callers.secretariat()
        .get(Contacts.CONTACTS, member)
        .then()
        .body("items.name", contains("Park Seung-won"));
  }

  @Test
  @DisplayName("M13: the reason of an erasure must not keep the person")
  void the_reason_must_not_keep_the_person() {
    erase(
            """
            {"email":"%s","reason":"kim min-ji asked","requestedOn":"2999-01-01"}
            """
                .formatted(EMAIL))
        .statusCode(422)
        .body("code", equalTo("ERASURE_REQUEST_INVALID"))
        .body("errors.pointer", hasItems("/reason", "/requestedOn"));
    erase("{\"reason\":\"Asked\",\"requestedOn\":\"2026-01-01\"}")
        .statusCode(400)
        .body("errors.pointer", hasItems("/email"));
  }

  private static ValidatableResponse erase(String request) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(request)
        .post(ERASURES)
        .then();
  }

  private static String sha256(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Every column of every table that holds the text somewhere, in any case of letters. */
  private static List<String> columnsThatHold(String text) {
    List<String> found = new ArrayList<>();
    String columns =
        Database.text(
            """
            SELECT string_agg(format('%I.%I.%s', c.table_name, c.column_name, c.data_type), ',')
            FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
              AND c.data_type IN
                ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')
            """);
    for (String column : columns.split(",")) {
      String[] parts = column.split("\\.");
      String content =
          parts[2].equals("bytea")
              ? "encode(%s, 'escape')".formatted(parts[1])
              : parts[1] + "::text";
      String sought =
          parts[2].equals("bytea")
              ? "encode(convert_to('%s', 'UTF8'), 'escape')".formatted(text)
              : "'" + text + "'";
      if (Database.count(
              "SELECT count(*) FROM %s WHERE position(lower(%s) IN lower(%s)) > 0"
                  .formatted(parts[0], sought, content))
          > 0) {
        found.add(parts[0] + "." + parts[1]);
      }
    }
    return found;
  }
}
