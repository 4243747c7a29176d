package org.wego.awards.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.awards.testing.Entering.ENTRIES;
import static org.wego.awards.testing.Entering.city;
import static org.wego.awards.testing.Entering.draft;
import static org.wego.awards.testing.Entering.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Entering;
import org.wego.awards.testing.Given;
import org.wego.platform.id.Ids;

@QuarkusTest
class EntryDraftTest extends AwardsTest {

  private UUID edition;
  private UUID seoul;

  @BeforeEach
  void a_call_is_open() {
    edition = Entering.openEdition();
    seoul = Given.member("Seoul", "KR", "ASIA");
  }

  @Test
  @DisplayName("A3: a member's user enters for the member, which is the city")
  void a_member_enters_as_itself() {
    draft(Api.member(seoul), edition, null)
        .statusCode(201)
        .body("state", equalTo("DRAFT"))
        .body("memberId", equalTo(seoul.toString()))
        .body("city.name", equalTo("Seoul"))
        .body("city.country", equalTo("KR"))
        .body("city.memberId", equalTo(seoul.toString()));

    draft(Api.member(seoul), edition, city("Busan", "KR"))
        .statusCode(400)
        .body("errors.pointer", hasItems("/city"));
  }

  @Test
  @DisplayName("A3: any city enters, member or not")
  void a_city_that_is_no_member_enters() {
    draft(Api.applicant("hue"), edition, city("Thua Thien Hue", "VN"))
        .statusCode(201)
        .body("city.name", equalTo("Thua Thien Hue"))
        .body("city.memberId", nullValue())
        .body("memberId", nullValue());
    draft(Api.applicant("hue"), edition, null)
        .statusCode(400)
        .body("errors.pointer", hasItems("/city"));
  }

  @Test
  @DisplayName("A3, M8: a city that is a member is linked with it, however its name is written")
  void a_named_city_is_linked_with_the_member_that_it_is() {
    draft(Api.applicant("anna"), edition, city("  SEOUL ", "KR"))
        .statusCode(201)
        .body("city.memberId", equalTo(seoul.toString()))
        .body("memberId", nullValue());
    draft(Api.applicant("anna"), edition, city("Seoul", "US"))
        .statusCode(201)
        .body("city.memberId", nullValue());

    Database.execute("UPDATE known_member SET category = NULL WHERE member_id = ?", seoul);
    draft(Api.applicant("anna"), edition, city("Seoul", "KR"))
        .statusCode(201)
        .body("city.memberId", nullValue());
  }

  @Test
  @DisplayName("A3: neither an association nor an agency enters")
  void only_cities_and_local_governments_enter() {
    draft(
            Api.applicant("nia"),
            edition,
            city("NIA", "KR").replace("\"CITY\"", "\"GOVERNMENT_AGENCY\""))
        .statusCode(422)
        .body("code", equalTo("ENTRY_ORGANIZATION_TYPE"))
        .body("rule", equalTo("A3"))
        .body("errors.pointer", hasItems("/city/organizationType"));

    Database.execute(
        "UPDATE known_member SET organization_type = 'REGIONAL_ASSOCIATION' WHERE member_id = ?",
        seoul);
    draft(Api.member(seoul), edition, null)
        .statusCode(422)
        .body("code", equalTo("ENTRY_ORGANIZATION_TYPE"));
  }

  @Test
  @DisplayName("A3: the Secretariat enters for a member, which then has it, and for a city")
  void the_secretariat_enters_on_behalf() {
    String member = "\"memberId\": \"" + seoul + "\"";
    UUID entry = id(draft(Api.secretariat(), edition, member).statusCode(201));
    get(Api.member(seoul), entry).statusCode(200);
    draft(Api.secretariat(), edition, city("Hanoi", "VN"))
        .statusCode(201)
        .body("city.name", equalTo("Hanoi"));

    UUID frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
    draft(Api.member(frankfurt), edition, member)
        .statusCode(422)
        .body("code", equalTo("ENTRY_ON_BEHALF"));
    draft(Api.secretariat(), edition, "\"memberId\": \"" + Ids.next() + "\"")
        .statusCode(422)
        .body("code", equalTo("ENTRY_MEMBER_UNKNOWN"));
  }

  @Test
  void a_form_saves_itself_by_what_it_changed() {
    ValidatableResponse begun =
        draft(Api.member(seoul), edition, Entering.COMPLETE).statusCode(201);
    UUID entry = id(begun);
    String etag = begun.extract().header("ETag");

    String next =
        patch(Api.member(seoul), entry, etag, "{\"title\": \"Another\", \"summary\": null}")
            .statusCode(200)
            .body("title", equalTo("Another"))
            .body("summary", nullValue())
            .body("description", equalTo("At length"))
            .body("contact.name", equalTo("Lan"))
            .extract()
            .header("ETag");
    assertThat(next).isNotEqualTo(etag);

    patch(Api.member(seoul), entry, etag, "{\"title\": \"Late\"}").statusCode(412);
    patch(Api.member(seoul), entry, null, "{\"title\": \"Blind\"}").statusCode(428);
    patch(Api.member(seoul), entry, next, "{\"titel\": \"x\", \"links\": [\"javascript:x\"]}")
        .statusCode(400)
        .body("errors.pointer", hasItems("/titel"));
    get(Api.member(seoul), entry).body("title", equalTo("Another"));
  }

  @Test
  void a_draft_stays_in_its_edition_and_with_its_owner() {
    UUID entry = id(draft(Api.member(seoul), edition, null));
    UUID other = Given.edition(2023, Phase.CALL_OPEN);

    patch(Api.member(seoul), entry, "*", "{\"editionId\": \"" + other + "\", \"memberId\": null}")
        .statusCode(400)
        .body("errors.pointer", hasItems("/editionId", "/memberId"));
  }

  @Test
  @DisplayName("A2: an entry is in a category in which its edition is held")
  void a_category_that_is_not_held_is_refused() {
    Database.execute(
        "DELETE FROM award_edition_category WHERE edition_id = ? AND category = 'SERVICES'",
        edition);

    draft(Api.member(seoul), edition, "\"category\": \"SERVICES\"")
        .statusCode(422)
        .body("code", equalTo("ENTRY_CATEGORY"))
        .body("rule", equalTo("A2"));
    UUID entry = id(draft(Api.member(seoul), edition, null));
    patch(Api.member(seoul), entry, "*", "{\"category\": \"SERVICES\"}").statusCode(422);
  }

  @Test
  @DisplayName("A4: nobody enters before the call was opened, nor after its phase")
  void drafts_belong_to_the_phase_of_the_call() {
    UUID hidden = Given.edition(2023, Phase.DRAFT);
    draft(Api.member(seoul), hidden, null).statusCode(422).body("code", equalTo("EDITION_UNKNOWN"));
    draft(Api.member(seoul), Ids.next(), null)
        .statusCode(422)
        .body("code", equalTo("EDITION_UNKNOWN"));

    UUID entry = id(draft(Api.member(seoul), edition, null));
    Database.execute("UPDATE award_edition SET phase = 'SCREENING' WHERE id = ?", edition);
    draft(Api.member(seoul), edition, null).statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    patch(Api.member(seoul), entry, "*", "{\"title\": \"x\"}")
        .statusCode(409)
        .body("code", equalTo("PHASE_FORBIDS"));
  }

  @Test
  void a_draft_is_deleted_with_its_files_in_whatever_phase() {
    UUID entry = Entering.ready(() -> Api.member(seoul), edition, null);
    Database.execute("UPDATE award_edition SET phase = 'JUDGING' WHERE id = ?", edition);

    Api.member(seoul).delete(ENTRIES + "/{id}", entry).then().statusCode(204);

    get(Api.member(seoul), entry).statusCode(404);
    assertThat(Database.number("SELECT count(*) FROM award_attachment")).isZero();
  }

  @Test
  void what_was_handed_in_is_neither_changed_nor_deleted() {
    UUID entry = Entering.ready(() -> Api.member(seoul), edition, null);
    Entering.submit(Api.member(seoul), entry).statusCode(200);

    patch(Api.member(seoul), entry, "*", "{\"title\": \"x\"}")
        .statusCode(409)
        .body("code", equalTo("ENTRY_NOT_DRAFT"));
    Api.member(seoul)
        .delete(ENTRIES + "/{id}", entry)
        .then()
        .statusCode(409)
        .body("code", equalTo("ENTRY_NOT_DRAFT"));
  }

  @Test
  void a_member_or_login_has_a_few_drafts_and_the_secretariat_as_many_as_it_needs() {
    for (int i = 0; i < 10; i++) {
      draft(Api.applicant("hue"), edition, city("Hue", "VN")).statusCode(201);
    }

    draft(Api.applicant("hue"), edition, city("Hue", "VN"))
        .statusCode(409)
        .body("code", equalTo("ENTRY_DRAFT_LIMIT"));
    draft(Api.applicant("hanoi"), edition, city("Hanoi", "VN")).statusCode(201);
  }

  @Test
  void what_is_anothers_is_not_found() {
    UUID ofHue = id(draft(Api.applicant("hue"), edition, city("Hue", "VN")));
    UUID ofSeoul = id(draft(Api.member(seoul).header("X-Note", "x"), edition, null));
    UUID frankfurt = Given.member("Frankfurt", "DE", "EUROPE");

    for (UUID entry : new UUID[] {ofHue, ofSeoul}) {
      get(Api.member(frankfurt), entry).statusCode(404);
      get(Api.applicant("a stranger"), entry).statusCode(404);
      patch(Api.applicant("a stranger"), entry, "*", "{\"title\": \"x\"}").statusCode(404);
      Api.applicant("a stranger").delete(ENTRIES + "/{id}", entry).then().statusCode(404);
      Entering.submit(Api.applicant("a stranger"), entry).statusCode(404);
      Entering.withdraw(Api.applicant("a stranger"), entry).statusCode(404);
      get(Api.secretariat(), entry).statusCode(200);
    }
  }

  private static UUID id(ValidatableResponse answer) {
    return UUID.fromString(answer.extract().path("id"));
  }

  static ValidatableResponse patch(
      RequestSpecification caller, UUID entry, String etag, String body) {
    RequestSpecification request = caller.contentType("application/merge-patch+json").body(body);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request.patch(ENTRIES + "/{id}", entry).then();
  }
}
