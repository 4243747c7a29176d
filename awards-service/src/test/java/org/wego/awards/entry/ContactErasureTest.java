package org.wego.awards.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.awards.testing.Entering.ENTRIES;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Entering;
import org.wego.awards.testing.Given;

@QuarkusTest
class ContactErasureTest extends AwardsTest {

  /** The contact of every entry that is entered completely. */
  private static final String ADDRESS = "lan@hue.example";

  private UUID edition;
  private UUID seoul;

  @BeforeEach
  void a_call_is_open() {
    edition = Entering.openEdition();
    seoul = Given.member("Seoul", "KR", "ASIA");
  }

  @Test
  @DisplayName("A3, N1: an erased contact is in no table, is written to no more, and is on record")
  void an_erased_contact_is_nowhere() {
    UUID entry = handedIn(seoul);
    screen(entry, "{\"outcome\": \"ELIGIBLE\"}");
    assertThat(Database.number("SELECT count(*) FROM outgoing_message")).isEqualTo(2);
    assertThat(Database.number("SELECT count(*) FROM idempotency_record")).isOne();
    assertThat(Database.mentions(ADDRESS)).isEqualTo(3);

    erase(Api.member(seoul), entry).statusCode(204);
    erase(Api.secretariat(), entry).statusCode(204);

    assertThat(Database.mentions(ADDRESS)).isZero();
    Entering.get(Api.member(seoul), entry).statusCode(200).body("contact", nullValue());
    Api.secretariat()
        .get(ENTRIES + "/{id}/history", entry)
        .then()
        .statusCode(200)
        .body("items.act", contains("SUBMITTED", "CONTACT_ERASED"));
    screen(entry, "{\"outcome\": \"INELIGIBLE\", \"reasons\": [\"Not of a city\"]}");
    assertThat(Database.number("SELECT count(*) FROM outgoing_message")).isEqualTo(2);
  }

  @Test
  @DisplayName("A3: what the same person was told about another entry stays")
  void another_entry_keeps_its_contact() {
    UUID entry = handedIn(seoul);
    UUID other = handedIn(Given.member("Busan", "KR", "ASIA"));

    erase(Api.secretariat(), entry).statusCode(204);

    assertThat(
            Database.ids(
                "SELECT substr(dedupe_key, 22)::uuid FROM outgoing_message WHERE recipient = ?",
                ADDRESS))
        .containsExactly(other);
    assertThat(Database.ids("SELECT id FROM award_entry WHERE contact_email = ?", ADDRESS))
        .containsExactly(other);
  }

  @Test
  @DisplayName(
      "A3: another's contact is not there to be erased; that of a draft goes without record")
  void drafts_and_entries_of_others() {
    UUID draft = Entering.ready(() -> Api.member(seoul), edition, null);

    erase(Api.member(Given.member("Busan", "KR", "ASIA")), draft).statusCode(404);
    erase(Api.applicant("somebody"), draft).statusCode(404);
    assertThat(Database.mentions(ADDRESS)).isOne();

    erase(Api.member(seoul), draft).statusCode(204);
    assertThat(Database.mentions(ADDRESS)).isZero();
    Api.member(seoul)
        .header("If-Match", "*")
        .delete(ENTRIES + "/{id}", draft)
        .then()
        .statusCode(204);
  }

  private UUID handedIn(UUID member) {
    UUID entry = Entering.ready(() -> Api.member(member), edition, null);
    Entering.submit(Api.member(member).header("Idempotency-Key", "key-" + entry), entry)
        .statusCode(200);
    return entry;
  }

  private static void screen(UUID entry, String finding) {
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(finding)
        .post(ENTRIES + "/{id}/screening", entry)
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse erase(RequestSpecification caller, UUID entry) {
    return caller.delete(ENTRIES + "/{id}/contact", entry).then();
  }
}
