package org.wego.awards.practice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.awards.practice.Practices.LIBRARY;
import static org.wego.awards.practice.Practices.act;
import static org.wego.awards.practice.Practices.practice;
import static org.wego.awards.practice.Practices.publish;
import static org.wego.awards.practice.Practices.revise;
import static org.wego.awards.practice.Practices.share;
import static org.wego.awards.practice.Practices.shared;
import static org.wego.awards.practice.Practices.tag;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;

@QuarkusTest
class PracticeSharingTest extends AwardsTest {

  private UUID seoul;
  private UUID frankfurt;

  @BeforeEach
  void two_cities_are_members() {
    seoul = Given.member("Seoul", "KR", "ASIA");
    frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
  }

  @Test
  @DisplayName("A10: a member shares a practice, and the Secretariat publishes it")
  void a_member_shares_and_the_secretariat_publishes() {
    Map<String, Object> practice = practice("m-Voting again");
    practice.put("description", "At length");
    practice.put("links", List.of("https://mvoting.city.example"));
    practice.put("category", "OPEN_CITY");
    UUID id =
        UUID.fromString(
            share(Api.member(seoul), practice)
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("SUBMITTED"))
                .body("cityName", equalTo("Seoul"))
                .body("country", equalTo("KR"))
                .body("region", equalTo("ASIA"))
                .body("memberId", equalTo(seoul.toString()))
                .body("publishedOn", nullValue())
                .extract()
                .path("id"));
    Api.anyone().get(LIBRARY + "/{id}", id).then().statusCode(404);

    TestClock.moveTo(LocalDate.of(2017, 3, 2));
    publish(id)
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"))
        .body("publishedOn", equalTo("2017-03-02"));
    Api.anyone()
        .get(LIBRARY + "/{id}", id)
        .then()
        .statusCode(200)
        .body("links", contains("https://mvoting.city.example"))
        .body("category", equalTo("OPEN_CITY"));
  }

  @Test
  @DisplayName("A10: every fault of a practice is told at once")
  void every_fault_is_told_at_once() {
    Map<String, Object> wrong = new HashMap<>();
    wrong.put("title", "two\nlines");
    wrong.put("summary", " ");
    wrong.put("links", List.of("https://city.example", "javascript:alert(1)"));
    wrong.put("audience", "B2B");
    wrong.put("country", "ZZ");
    wrong.put("prize", "BEST");
    share(Api.member(seoul), wrong)
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/title", "/summary", "/links/1", "/audience", "/country", "/prize"));
  }

  @Test
  @DisplayName("A10: a city speaks for itself, an association for any of its cities")
  void a_city_speaks_for_itself() {
    Map<String, Object> foreign = practice("Ours");
    foreign.putAll(
        Map.of("memberId", frankfurt, "cityName", "Busan", "country", "DE", "region", "EUROPE"));
    share(Api.member(seoul), foreign)
        .statusCode(422)
        .body("code", equalTo("GOOD_PRACTICE_CITY"))
        .body("rule", equalTo("A10"))
        .body(
            "errors.pointer", containsInAnyOrder("/memberId", "/cityName", "/country", "/region"));
    Map<String, Object> spelt = practice("Ours");
    spelt.putAll(Map.of("cityName", "SEOUL", "nativeCityName", "서울"));
    share(Api.member(seoul), spelt)
        .statusCode(201)
        .body("cityName", equalTo("Seoul"))
        .body("nativeCityName", equalTo("서울"));

    Database.execute(
        "UPDATE known_member SET organization_type = 'REGIONAL_ASSOCIATION' WHERE member_id = ?",
        frankfurt);
    Map<String, Object> ofItsCity = practice("Theirs");
    ofItsCity.put("cityName", "Hanau");
    share(Api.member(frankfurt), ofItsCity)
        .statusCode(201)
        .body("cityName", equalTo("Hanau"))
        .body("memberId", equalTo(frankfurt.toString()));
  }

  @Test
  @DisplayName("A10: the Secretariat shares for a member or for any city, which may be a member")
  void the_secretariat_shares_for_any_city() {
    share(Api.secretariat(), practice("Whose?"))
        .statusCode(422)
        .body("errors.pointer", contains("/cityName", "/country", "/region"));
    Map<String, Object> ofMember = practice("Of a member");
    ofMember.put("memberId", seoul);
    share(Api.secretariat(), ofMember).statusCode(201).body("cityName", equalTo("Seoul"));
    Map<String, Object> known = practice("Of a member by name");
    known.putAll(Map.of("cityName", "frankfurt", "country", "DE", "region", "EUROPE"));
    share(Api.secretariat(), known)
        .statusCode(201)
        .body("cityName", equalTo("Frankfurt"))
        .body("memberId", equalTo(frankfurt.toString()));
    Map<String, Object> unknown = practice("Of nobody");
    unknown.putAll(Map.of("cityName", "Kyoto", "country", "JP", "region", "ASIA"));
    share(Api.secretariat(), unknown).statusCode(201).body("memberId", nullValue());
  }

  @Test
  @DisplayName("A10: only a present member shares")
  void only_a_present_member_shares() {
    Database.execute("UPDATE known_member SET category = NULL WHERE member_id = ?", seoul);
    for (var caller :
        List.of(Api.member(seoul), Api.member(UUID.randomUUID()), Api.as(Tokens.of("member")))) {
      share(caller, practice("Ours")).statusCode(422).body("code", equalTo("GOOD_PRACTICE_MEMBER"));
    }
  }

  @Test
  @DisplayName("A10: what was rejected is changed and handed in again, and its way is kept")
  void what_was_rejected_is_handed_in_again() {
    UUID id = shared(seoul, "Ours");
    act(Api.secretariat(), id, "rejection", "The link leads nowhere")
        .statusCode(200)
        .body("state", equalTo("REJECTED"));
    publish(id).statusCode(409).body("code", equalTo("GOOD_PRACTICE_STATE"));
    revise(Api.member(seoul), id, tag(id), Map.of("summary", "Mended")).statusCode(200);
    Api.member(seoul)
        .post(LIBRARY + "/{id}/submission", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"));
    Api.member(seoul).post(LIBRARY + "/{id}/submission", id).then().statusCode(409);
    publish(id).statusCode(200);

    Api.member(seoul)
        .get(LIBRARY + "/{id}/reviews", id)
        .then()
        .statusCode(200)
        .body("items.act", contains("SUBMITTED", "REJECTED", "SUBMITTED", "PUBLISHED"))
        .body("items[1].reason", equalTo("The link leads nowhere"));
  }

  @Test
  @DisplayName("A10: its owner changes nothing in the library, but takes it back and changes it")
  void what_is_in_the_library_is_changed_by_the_secretariat_only() {
    UUID id = Practices.published(seoul, "Ours");
    revise(Api.member(seoul), id, tag(id), Map.of("title", "Another"))
        .statusCode(409)
        .body("code", equalTo("GOOD_PRACTICE_STATE"));
    revise(Api.secretariat(), id, tag(id), Map.of("title", "Mended"))
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"))
        .body("title", equalTo("Mended"));
    Api.anyone().get(LIBRARY + "?q=mended").then().body("items.id", contains(id.toString()));

    act(Api.member(seoul), id, "withdrawal", "It has ended").statusCode(200);
    Api.anyone().get(LIBRARY + "/{id}", id).then().statusCode(404);
    revise(Api.member(seoul), id, tag(id), Map.of("title", "New")).statusCode(200);
    act(Api.member(seoul), id, "withdrawal", "Again").statusCode(409);
  }

  @Test
  @DisplayName("A10: a practice that is published again counts from the day it first was")
  void a_practice_counts_from_the_day_it_first_was_published() {
    UUID id = shared(seoul, "Ours");
    TestClock.moveTo(LocalDate.of(2017, 3, 2));
    publish(id).statusCode(200);
    act(Api.secretariat(), id, "withdrawal", "Out of date").statusCode(200);
    Api.member(seoul).post(LIBRARY + "/{id}/submission", id).then().statusCode(200);
    TestClock.moveTo(LocalDate.of(2018, 1, 15));

    publish(id).statusCode(200).body("publishedOn", equalTo("2017-03-02"));
  }

  @Test
  @DisplayName("A10: another's practice is not there for a member")
  void anothers_practice_is_not_there() {
    UUID id = shared(seoul, "Ours");
    revise(Api.member(frankfurt), id, "\"0\"", Map.of("title", "Mine")).statusCode(404);
    act(Api.member(frankfurt), id, "withdrawal", "Mine").statusCode(404);
    Api.member(frankfurt).post(LIBRARY + "/{id}/submission", id).then().statusCode(404);
    Api.member(frankfurt).get(LIBRARY + "/{id}/reviews", id).then().statusCode(404);
    publish(id).statusCode(200);
    // Published: seen by all, and still nobody's but its owner's to change.
    Api.member(frankfurt).get(LIBRARY + "/{id}", id).then().statusCode(200);
    revise(Api.member(frankfurt), id, tag(id), Map.of("title", "Mine")).statusCode(404);
    Api.member(frankfurt).get(LIBRARY + "/{id}/reviews", id).then().statusCode(404);
  }

  @Test
  @DisplayName("A10: of two who change a practice at once, one is told that it is stale")
  void a_change_needs_the_version_that_it_was_made_from() {
    UUID id = shared(seoul, "Ours");
    String tag = tag(id);
    revise(Api.member(seoul), id, tag, Map.of("title", "First")).statusCode(200);
    revise(Api.member(seoul), id, tag, Map.of("title", "Second")).statusCode(412);
    Api.member(seoul)
        .contentType("application/merge-patch+json")
        .body(Map.of("title", "Third"))
        .patch(LIBRARY + "/{id}", id)
        .then()
        .statusCode(428);
    revise(Api.member(seoul), id, tag(id), Map.of("cityName", "Busan"))
        .statusCode(400)
        .body("errors.code", contains("UNKNOWN_FIELD"));
    Api.member(seoul)
        .header("If-None-Match", tag(id))
        .get(LIBRARY + "/{id}", id)
        .then()
        .statusCode(304);
  }
}
