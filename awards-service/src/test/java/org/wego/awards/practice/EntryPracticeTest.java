package org.wego.awards.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.testkit.AtOnce;

/** An entry that becomes a good practice. */
@QuarkusTest
class EntryPracticeTest extends AwardsTest {

  private static final Map<String, Object> FOR_CITIZENS = Map.of("audience", "G2C");

  private UUID seoul;
  private UUID edition;

  @BeforeEach
  void an_edition_is_over() {
    seoul = Given.member("Seoul", "KR", "ASIA");
    edition = Given.edition(2017, Phase.ANNOUNCED);
  }

  @Test
  @DisplayName("A10: an entry becomes a practice with what it says, once")
  void an_entry_becomes_a_practice_once() {
    UUID entry = entry("ELIGIBLE");
    String id =
        share(Api.secretariat(), entry, FOR_CITIZENS)
            .statusCode(201)
            .body("state", equalTo("SUBMITTED"))
            .body("title", equalTo("A better Seoul"))
            .body("summary", equalTo("In short"))
            .body("description", equalTo("At length"))
            .body("category", equalTo("OPEN_CITY"))
            .body("entryId", equalTo(entry.toString()))
            .body("memberId", equalTo(seoul.toString()))
            .extract()
            .path("id");
    share(Api.member(seoul), entry, FOR_CITIZENS)
        .statusCode(409)
        .body("code", equalTo("ENTRY_SHARED_ALREADY"))
        .body("existing", endsWith(id));
    // It is its city's like any other.
    Practices.act(Api.member(seoul), UUID.fromString(id), "withdrawal", "No").statusCode(200);
  }

  @Test
  @DisplayName("A10: ten who share an entry at once share it once")
  void ten_who_share_an_entry_at_once_share_it_once() throws Exception {
    UUID entry = entry("ELIGIBLE");

    assertThat(AtOnce.statuses(10, i -> share(Api.secretariat(), entry, FOR_CITIZENS)))
        .containsOnly(201, 409)
        .containsOnlyOnce(201);
  }

  @Test
  @DisplayName("A10: without the city's consent only the city itself shares its entry")
  void without_consent_only_the_city_shares_its_entry() {
    UUID entry = entry("INELIGIBLE");
    Database.execute("UPDATE award_entry SET publication_consent = false WHERE id = ?", entry);
    share(Api.secretariat(), entry, FOR_CITIZENS)
        .statusCode(422)
        .body("code", equalTo("CONSENT_MISSING"))
        .body("rule", equalTo("A10"));
    share(Api.member(Given.member("Frankfurt", "DE", "EUROPE")), entry, FOR_CITIZENS)
        .statusCode(404);
    share(Api.member(seoul), entry, FOR_CITIZENS).statusCode(201);
  }

  @Test
  @DisplayName("A3, A10: a city that is no member shares its entry, and says of which region it is")
  void a_city_that_is_no_member_shares_its_entry() {
    UUID entry = Given.entry(edition, AwardCategory.SERVICES, "Kyoto", "JP", "ELIGIBLE");
    share(Api.applicant("Osaka"), entry, FOR_CITIZENS).statusCode(404);
    share(Api.applicant("Kyoto"), entry, FOR_CITIZENS)
        .statusCode(422)
        .body("code", equalTo("GOOD_PRACTICE_CITY"))
        .body("errors.pointer", contains("/region"));
    String id =
        share(
                Api.applicant("Kyoto"),
                entry,
                Map.of("audience", "G2C", "region", "ASIA", "summary", "Shorter"))
            .statusCode(201)
            .body("summary", equalTo("Shorter"))
            .extract()
            .path("id");
    Api.applicant("Kyoto").get(Practices.LIBRARY + "/{id}", id).then().statusCode(200);
    Api.applicant("Osaka").get(Practices.LIBRARY + "/{id}", id).then().statusCode(404);
  }

  @ParameterizedTest
  @DisplayName("A10: what was not handed in, or withdrawn, becomes no practice")
  @ValueSource(strings = {"DRAFT", "WITHDRAWN"})
  void what_does_not_take_part_becomes_no_practice(String state) {
    share(Api.member(seoul), entry(state), FOR_CITIZENS)
        .statusCode(409)
        .body("code", equalTo("ENTRY_NOT_SUBMITTED"));
  }

  @ParameterizedTest
  @DisplayName("A4, A9, A10: no entry becomes a practice before the winners are announced")
  @EnumSource(value = Phase.class, mode = EnumSource.Mode.EXCLUDE, names = "ANNOUNCED")
  void no_entry_becomes_a_practice_before_the_announcement(Phase phase) {
    UUID running = Given.edition(2020, phase);
    UUID entry = Given.entry(running, AwardCategory.OPEN_CITY, "Seoul", "KR", seoul, "ELIGIBLE");
    for (var caller : new RequestSpecification[] {Api.secretariat(), Api.member(seoul)}) {
      share(caller, entry, FOR_CITIZENS).statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    }
  }

  private UUID entry(String state) {
    return Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", seoul, state);
  }

  private static ValidatableResponse share(
      RequestSpecification as, UUID entry, Map<String, Object> supplement) {
    return as.contentType(ContentType.JSON)
        .body(supplement)
        .post("/api/v1/award-entries/{id}/good-practice", entry)
        .then();
  }
}
