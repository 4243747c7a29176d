package org.wego.awards.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.awards.testing.Judges.appointed;
import static org.wego.awards.testing.Judges.conflicts;
import static org.wego.awards.testing.Judges.get;
import static org.wego.awards.testing.Judges.idOf;
import static org.wego.awards.testing.Judges.nominate;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;

@DisplayName("Whom members propose as judges (A5)")
@QuarkusTest
class NominationTest extends AwardsTest {

  private static final String LIST = "/api/v1/award-editions/{id}/judge-nominations";
  private static final String VOGT = "vogt@institute.example";

  private UUID seoul;
  private UUID frankfurt;
  private UUID edition;

  @BeforeEach
  void two_members_and_an_open_call() {
    seoul = Given.member("Seoul", "KR", "ASIA");
    frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
    edition = Given.edition(2017, Phase.CALL_OPEN);
  }

  @Test
  @DisplayName("A5: whom a member nominated is appointed, and never scores that member's entries")
  void a_nominee_is_appointed() {
    UUID nomination = idOf(nominate(edition, frankfurt, VOGT).statusCode(201));
    UUID own =
        Given.entry(edition, AwardCategory.SERVICES, "Frankfurt", "DE", frankfurt, "ELIGIBLE");
    UUID other = Given.entry(edition, AwardCategory.SERVICES, "Seoul", "KR", seoul, "ELIGIBLE");

    UUID judge =
        idOf(
            settle(
                    Api.secretariat(),
                    nomination,
                    "appointment",
                    "{\"affiliations\":[{\"kind\":\"COUNTRY\",\"country\":\"KR\"}]}")
                .statusCode(201)
                .body("nominatedByName", equalTo("Frankfurt"))
                .body("state", equalTo("INVITED")));

    get(Api.secretariat(), edition, judge).body("nominatedByMemberId", equalTo(frankfurt + ""));
    conflicts(edition, "?judgeId=" + judge)
        .body("items.kind", contains("NOMINATOR", "COUNTRY"))
        .body("items.entryId", contains(own.toString(), other.toString()));
    one(Api.secretariat(), nomination)
        .body("state", equalTo("APPOINTED"))
        .body("judgeId", equalTo(judge.toString()));
    one(Api.member(frankfurt), nomination)
        .body("state", equalTo("APPOINTED"))
        .body("judgeId", nullValue());
    settle(Api.secretariat(), nomination, "refusal", "{\"reason\":\"Too late\"}")
        .statusCode(409)
        .body("code", equalTo("NOMINATION_SETTLED"));
  }

  @Test
  @DisplayName("A5: a nomination by a member of an entry that does not know it is one counts, too")
  void the_nominator_is_told_by_its_name() {
    UUID judge = Given.judge(edition, "judge-vogt");
    Database.execute(
        "UPDATE award_judge SET nominated_by_member_id = ? WHERE id = ?", frankfurt, judge);
    Given.entry(edition, AwardCategory.SERVICES, "FRANKFURT", "DE", null, "SUBMITTED");

    conflicts(edition, "").body("items.kind", contains("NOMINATOR"));
  }

  @Test
  @DisplayName("A5: a member sees and withdraws its own nominations, not another's")
  void nominations_are_the_member_s_own() {
    UUID nomination = idOf(nominate(edition, frankfurt, VOGT).statusCode(201));

    one(Api.member(seoul), nomination).statusCode(404);
    settle(Api.member(seoul), nomination, "withdrawal", null).statusCode(404);
    Api.member(seoul).get(LIST, edition).then().body("items", hasSize(0));
    Api.member(frankfurt)
        .get(LIST, edition)
        .then()
        .body("items.name", contains("Dr. Lena Vogt"))
        .body("items.memberName", contains("Frankfurt"));
    settle(Api.member(frankfurt), nomination, "withdrawal", null)
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    nominate(edition, frankfurt, VOGT).statusCode(201);
  }

  @Test
  @DisplayName("A5: a member nominates nobody twice, by ten calls at once either, and five at most")
  void nominations_are_limited() throws Exception {
    assertThat(AtOnce.statuses(10, i -> nominate(edition, frankfurt, VOGT)))
        .containsOnlyOnce(201)
        .containsOnly(201, 409);
    nominate(edition, frankfurt, "VOGT@institute.example")
        .statusCode(409)
        .body("code", equalTo("NOMINATION_EXISTS"));
    nominate(edition, seoul, VOGT).statusCode(201);

    assertThat(AtOnce.statuses(10, i -> nominate(edition, frankfurt, i + "@institute.example")))
        .filteredOn(status -> status == 201)
        .hasSize(4);
    nominate(edition, frankfurt, "last@institute.example")
        .statusCode(409)
        .body("code", equalTo("NOMINATION_LIMIT"));
  }

  @Test
  @DisplayName("A5: a nominee who is a judge already is not appointed again")
  void a_judge_is_not_appointed_again() {
    UUID nomination = idOf(nominate(edition, frankfurt, VOGT).statusCode(201));
    appointed(edition, VOGT);

    settle(Api.secretariat(), nomination, "appointment", "{\"affiliations\":[]}")
        .statusCode(409)
        .body("code", equalTo("JUDGE_EXISTS"));
    one(Api.secretariat(), nomination).body("state", equalTo("PROPOSED"));
    settle(Api.secretariat(), nomination, "refusal", "{\"reason\":\"Is a judge already\"}")
        .statusCode(200)
        .body("stateReason", equalTo("Is a judge already"))
        .body("settledAt", not(nullValue()));
  }

  @Test
  @DisplayName("A4: judges are nominated until the judging, and by present members alone")
  void the_phase_and_the_membership_decide() {
    nominate(Given.edition(2020, Phase.JUDGING), frankfurt, VOGT)
        .statusCode(409)
        .body("code", equalTo("PHASE_FORBIDS"));
    Database.execute("UPDATE known_member SET category = NULL WHERE member_id = ?", frankfurt);
    nominate(edition, frankfurt, VOGT).statusCode(409).body("code", equalTo("MEMBERSHIP_ENDED"));
    nominate(UUID.randomUUID(), seoul, VOGT).statusCode(404);
  }

  @Test
  @DisplayName("A5: the list of nominations takes as many statements for five as for one")
  void the_list_is_read_at_once() throws Exception {
    nominate(edition, frankfurt, VOGT);
    long one = CountedSql.during(() -> list(1));
    for (int i = 0; i < 4; i++) {
      nominate(edition, seoul, i + "@institute.example").statusCode(201);
    }

    assertThat(CountedSql.during(() -> list(5))).isEqualTo(one);
  }

  private void list(int size) {
    Api.secretariat().get(LIST, edition).then().statusCode(200).body("items", hasSize(size));
  }

  private ValidatableResponse one(RequestSpecification caller, UUID nomination) {
    return caller.get(LIST + "/{nid}", edition, nomination).then();
  }

  private ValidatableResponse settle(
      RequestSpecification caller, UUID nomination, String act, String body) {
    RequestSpecification request =
        body == null ? caller : caller.contentType("application/json").body(body);
    return request.post(LIST + "/{nid}/{act}", edition, nomination, act).then();
  }
}
