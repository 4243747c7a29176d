package org.wego.membership.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Contacts.CONTACT;
import static org.wego.membership.Contacts.CONTACTS;
import static org.wego.membership.Contacts.contact;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Contacts;
import org.wego.membership.Database;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@ExtendWith(TestClock.class)
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class MemberContactTest {

  private UUID member;

  @BeforeEach
  void aCityIsAMember() {
    Database.empty();
    member = memberOf(submitted(city("Gwangmyeong")));
  }

  @Test
  @DisplayName("M13: a member adds a contact with a name in two scripts, and reads it back")
  void a_member_adds_a_contact_with_a_name_in_two_scripts() {
    UUID id =
        Contacts.added(
            Callers.member(member), member, contact("BILLING", "Lee Seo-yeon", "lee@city.example"));

    Contacts.read(Callers.member(member), member, id)
        .then()
        .statusCode(200)
        .body("type", equalTo("BILLING"))
        .body("name", equalTo("Lee Seo-yeon"))
        .body("nativeName", equalTo("이서연"))
        .body("language", equalTo("ko"))
        .body("verifiedAt", nullValue())
        .body("stale", equalTo(true));
    Callers.secretariat()
        .get(CONTACTS, member)
        .then()
        .body("items.type", contains("ADMINISTRATIVE", "BILLING", "POLITICAL"));
  }

  @Test
  @DisplayName("M13: every fault of a contact is told at once")
  void every_fault_of_a_contact_is_told_at_once() {
    Contacts.add(
            Callers.member(member),
            member,
            contact("MAYOR", "", "lee at city").put("language", "Korean_1").put("phone", "none"))
        .statusCode(400)
        .body("code", equalTo("INVALID_INPUT"))
        .body("errors.pointer", hasItems("/type"));
    Contacts.add(
            Callers.member(member),
            member,
            contact("BILLING", "", "lee at city").put("language", "Korean_1").put("phone", "none"))
        .statusCode(400)
        .body("errors.pointer", hasItems("/name", "/email", "/language", "/phone"));
  }

  @Test
  @DisplayName("M13: an equal contact is refused in any alphabet and case of letters")
  void an_equal_contact_is_refused_in_any_alphabet() {
    for (String[] names :
        new String[][] {{"İbrahim Yılmaz", "ibrahim yılmaz"}, {"ΓΙΩΡΓΟΣ", "γιωργοσ"}}) {
      Contacts.added(Callers.secretariat(), member, contact("BILLING", names[0], null));

      for (String name : names) {
        Contacts.add(Callers.secretariat(), member, contact("BILLING", name, null))
            .statusCode(409)
            .body("code", equalTo("CONTACT_DUPLICATE"));
      }
    }
  }

  @Test
  @DisplayName("M13: an equal contact is refused, also when a change would make it equal")
  void an_equal_contact_is_refused() {
    UUID first =
        Contacts.added(
            Callers.secretariat(), member, contact("BILLING", "Lee Seo-yeon", "lee@city.example"));
    UUID second =
        Contacts.added(
            Callers.secretariat(), member, contact("BILLING", "Lee Seo-yeon", "two@city.example"));

    Contacts.add(
            Callers.secretariat(), member, contact("BILLING", "LEE SEO-YEON", "Lee@City.example"))
        .statusCode(409)
        .body("code", equalTo("CONTACT_DUPLICATE"))
        .body("rule", equalTo("M13"))
        .body("contact", containsString(first.toString()));
    Contacts.change(Callers.secretariat(), member, second, "{\"email\":\"lee@city.example\"}")
        .statusCode(409)
        .body("code", equalTo("CONTACT_DUPLICATE"));
  }

  @Test
  @DisplayName("M13: of twenty who add the same contact at once one does")
  void the_same_contact_at_once_is_added_once() throws Exception {
    var pool = Executors.newFixedThreadPool(20);
    try {
      List<Callable<Integer>> calls =
          IntStream.range(0, 20)
              .<Callable<Integer>>mapToObj(
                  i ->
                      () ->
                          Contacts.add(
                                  Callers.member(member),
                                  member,
                                  contact("TECHNICAL", "Lee Seo-yeon", "lee@city.example"))
                              .extract()
                              .statusCode())
              .toList();
      List<Integer> answers = new java.util.ArrayList<>();
      for (var answer : pool.invokeAll(calls)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  @DisplayName("M13: a member has at most as many contacts as is configured")
  void a_member_has_a_bounded_number_of_contacts() {
    for (int i = 0; i < 18; i++) {
      Contacts.added(
          Callers.secretariat(), member, contact("TECHNICAL", "Person " + i, "p@city.example"));
    }

    Contacts.add(Callers.secretariat(), member, contact("TECHNICAL", "One more", "p@city.example"))
        .statusCode(422)
        .body("code", equalTo("CONTACTS_FULL"));
  }

  @Test
  @DisplayName("M13: of two who change a contact that both have read, one gets 412")
  void of_two_who_change_a_contact_one_is_told_to_read_again() {
    UUID id =
        Contacts.added(
            Callers.secretariat(), member, contact("BILLING", "Lee Seo-yeon", "lee@city.example"));
    String tag = Contacts.read(Callers.secretariat(), member, id).header("ETag");

    patch(id, tag, "{\"title\":\"Treasurer\"}")
        .then()
        .statusCode(200)
        .body("title", equalTo("Treasurer"))
        .body("name", equalTo("Lee Seo-yeon"));
    patch(id, tag, "{\"title\":\"Clerk\"}").then().statusCode(412);
    Callers.secretariat()
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch(CONTACT, member, id)
        .then()
        .statusCode(428);
  }

  private Response patch(UUID id, String tag, String patch) {
    return Callers.secretariat()
        .contentType("application/merge-patch+json")
        .header("If-Match", tag)
        .body(patch)
        .patch(CONTACT, member, id);
  }

  @Test
  @DisplayName("M10: a verification holds for twelve months, to the day")
  void a_verification_holds_for_twelve_months() {
    UUID id =
        Contacts.added(
            Callers.member(member), member, contact("BILLING", "Lee Seo-yeon", "lee@city.example"));
    var today = Applying.today();

    Contacts.verify(Callers.member(member), member, id)
        .statusCode(200)
        .body("stale", equalTo(false))
        .body("dueOn", equalTo(today.plusMonths(12).toString()));

    TestClock.moveTo(today.plusMonths(12));
    Contacts.read(Callers.member(member), member, id).then().body("stale", equalTo(false));
    TestClock.moveTo(today.plusMonths(12).plusDays(1));
    Contacts.read(Callers.member(member), member, id).then().body("stale", equalTo(true));
    Contacts.verify(Callers.regionalOffice("ASIA"), member, id)
        .statusCode(200)
        .body("stale", equalTo(false));
    Callers.secretariat()
        .get(CONTACT + "/verifications", member, id)
        .then()
        .statusCode(200)
        .body("items.channel", contains("PHONE", "PHONE"))
        .body("items[0].evidence", equalTo("Rang and asked"));
  }

  @Test
  @DisplayName("M10: a verification needs no body")
  void a_verification_needs_no_body() {
    UUID id =
        Contacts.added(
            Callers.member(member), member, contact("BILLING", "Lee Seo-yeon", "lee@city.example"));

    Callers.member(member)
        .post(CONTACT + "/verifications", member, id)
        .then()
        .statusCode(200)
        .body("stale", equalTo(false));
  }

  @Test
  @DisplayName("M10: another address has to be verified anew, another title has not")
  void another_address_has_to_be_verified_anew() {
    UUID id =
        Contacts.added(
            Callers.member(member), member, contact("BILLING", "Lee Seo-yeon", "lee@city.example"));
    Contacts.verify(Callers.secretariat(), member, id).statusCode(200);

    Contacts.change(Callers.member(member), member, id, "{\"title\":\"Treasurer\"}")
        .statusCode(200)
        .body("stale", equalTo(false));
    Contacts.change(Callers.member(member), member, id, "{\"email\":\"new@city.example\"}")
        .statusCode(200)
        .body("verifiedAt", nullValue())
        .body("stale", equalTo(true));
  }

  @Test
  @DisplayName("G4: a Regional Office verifies the contacts of its region and edits none")
  void a_regional_office_verifies_and_edits_none() {
    UUID id =
        Contacts.added(
            Callers.member(member), member, contact("BILLING", "Lee Seo-yeon", "lee@city.example"));

    Contacts.change(Callers.regionalOffice("ASIA"), member, id, "{\"title\":\"x\"}")
        .statusCode(403);
    Contacts.verify(Callers.regionalOffice("ASIA"), member, id).statusCode(200);
    Contacts.verify(Callers.regionalOffice("EUROPE"), member, id).statusCode(404);
  }

  @Test
  @DisplayName("M13: a contact that was taken away is gone, and the history keeps why")
  void a_contact_that_was_taken_away_is_gone() {
    UUID id =
        Contacts.added(
            Callers.member(member), member, contact("BILLING", "Lee Seo-yeon", "lee@city.example"));

    Callers.member(member)
        .queryParam("reason", "Left the office")
        .delete(CONTACT, member, id)
        .then()
        .statusCode(204);

    Contacts.read(Callers.member(member), member, id).then().statusCode(404);
    Callers.member(member).delete(CONTACT, member, id).then().statusCode(404);
    assertThat(
            Database.text(
                "SELECT reason || ' ' || coalesce(state_before::text, '')"
                    + " FROM change_record WHERE type = 'CONTACT_REMOVED'"))
        .contains("Left the office", "BILLING")
        .doesNotContain("Lee", "@");
    assertThat(
            Database.text(
                "SELECT personal_before ->> 'email' FROM change_record"
                    + " WHERE type = 'CONTACT_REMOVED' AND person_ref = '"
                    + id
                    + "'"))
        .isEqualTo("lee@city.example");
  }

  @Test
  @DisplayName("M13: an applicant that applies again keeps a contact that is still the same")
  void an_unchanged_contact_keeps_its_verification_when_the_city_applies_again() {
    UUID contact = UUID.fromString(Callers.secretariat().get(CONTACTS, member).path("items[0].id"));
    Contacts.verify(Callers.secretariat(), member, contact).statusCode(200);
    Applying.decide(
            UUID.fromString(Database.text("SELECT id FROM membership_application")),
            Applying.decision("REFUSED", Applying.today(), 0, 12))
        .statusCode(200);

    submitted(city("Gwangmyeong"));

    Contacts.read(Callers.secretariat(), member, contact)
        .then()
        .statusCode(200)
        .body("stale", equalTo(false));
    Callers.secretariat().get(CONTACTS, member).then().body("items", hasSize(2));
  }

  @Test
  void the_contacts_of_a_member_take_two_statements_and_can_be_had_as_csv() throws Exception {
    assertThat(
            CountedSql.during(
                () -> Callers.secretariat().get(CONTACTS, member).then().statusCode(200)))
        .isEqualTo(2);
    Callers.secretariat()
        .accept("text/csv")
        .get(CONTACTS, member)
        .then()
        .statusCode(200)
        .body(containsString("Park Seung-won"))
        .body(not(containsString("null")));
  }
}
