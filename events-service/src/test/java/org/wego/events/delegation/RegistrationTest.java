package org.wego.events.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.events.delegation.Delegating.approve;
import static org.wego.events.delegation.Delegating.approved;
import static org.wego.events.delegation.Delegating.name;
import static org.wego.events.delegation.Delegating.of;
import static org.wego.events.delegation.Delegating.ofMember;
import static org.wego.events.delegation.Delegating.path;
import static org.wego.events.delegation.Delegating.person;
import static org.wego.events.delegation.Delegating.persons;
import static org.wego.events.delegation.Delegating.present;
import static org.wego.events.delegation.Delegating.register;
import static org.wego.events.delegation.Delegating.registered;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.persistence.testing.CountedSql;

/** How organizations register for an event, and change whom they send (E4). */
@QuarkusTest
class RegistrationTest extends EventsTest {

  private UUID seoul;
  private UUID assembly;

  @BeforeEach
  void an_assembly_takes_registrations() {
    seoul = Given.member("Seoul", "KR", "ASIA");
    assembly = Delegating.openAssembly();
  }

  @Test
  @DisplayName("E4: a member, a partner and another organization each register a delegation")
  void members_partners_and_others_register() {
    register(Api.member(seoul), assembly, ofMember(3))
        .statusCode(201)
        .body("kind", equalTo("MEMBER"))
        .body("memberId", equalTo(seoul.toString()))
        .body("organizationName", equalTo("Seoul"))
        .body("state", equalTo("PENDING"))
        .body("persons.role", contains("HEAD", "DELEGATE", "DELEGATE"));
    register(Api.partner("world-bank"), assembly, of("World Bank", "US", 1))
        .statusCode(201)
        .body("kind", equalTo("PARTNER"));
    register(Api.applicant("hue"), assembly, of("Hue", "VN", 1))
        .statusCode(201)
        .body("kind", equalTo("OTHER"));

    Api.secretariat()
        .get("/api/v1/events/" + assembly + "/delegations?count=true")
        .then()
        .body("items.organizationName", contains("Hue", "Seoul", "World Bank"))
        .body("items.persons", contains(1, 3, 1))
        .body("total", equalTo(3));
    Api.applicant("hue")
        .get("/api/v1/events/" + assembly + "/delegations")
        .then()
        .body("items.organizationName", contains("Hue"));
  }

  @Test
  @DisplayName("E4: a list of delegations takes the same few statements however many they are")
  void a_list_takes_the_same_few_statements() throws Exception {
    registered(seoul, assembly, 2);
    register(Api.applicant("hue"), assembly, of("Hue", "VN", 2)).statusCode(201);

    long statements =
        CountedSql.during(
            () ->
                Api.secretariat()
                    .get("/api/v1/events/" + assembly + "/delegations")
                    .then()
                    .body("items", hasSize(2)));

    // The event, and its delegations with the numbers of their persons.
    assertThat(statements).isEqualTo(2);
  }

  @Test
  @DisplayName("E4: everything that is wrong with the persons is told at once")
  void everything_that_is_wrong_is_told_at_once() {
    Database.execute("UPDATE event SET delegation_quota = 2 WHERE id = ?", assembly);
    Map<String, Object> nameless = person("HEAD", "Second Head");
    nameless.remove("name");
    Map<String, Object> twice = person("ALTERNATE", "Head");

    register(
            Api.member(seoul),
            assembly,
            Map.of("persons", List.of(person("HEAD", "Head"), nameless, twice)))
        .statusCode(422)
        .body("code", equalTo("DELEGATION_PERSONS"))
        .body("rule", equalTo("E4"))
        .body(
            "errors.code",
            containsInAnyOrder("DELEGATION_HEAD", "DELEGATION_QUOTA", "REQUIRED", "DUPLICATE"))
        .body(
            "errors.pointer",
            containsInAnyOrder("/persons", "/persons", "/persons/1/name", "/persons/2/email"));
  }

  @Test
  @DisplayName("E4: an organization has one delegation to an event, until that is withdrawn")
  void an_organization_has_one_delegation() {
    UUID delegation = registered(seoul, assembly, 1);
    register(Api.member(seoul), assembly, ofMember(1))
        .statusCode(409)
        .body("code", equalTo("DELEGATION_EXISTS"));
    register(Api.applicant("a"), assembly, of("Huế", "VN", 1)).statusCode(201);
    register(Api.applicant("b"), assembly, of("HUE", "VN", 1)).statusCode(409);

    Delegating.withdraw(Api.member(seoul), assembly, delegation)
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("reason", equalTo("The council sits in these days"));

    register(Api.member(seoul), assembly, ofMember(1)).statusCode(201);
  }

  @Test
  @DisplayName("E4: nobody but a member and the organizer registers for the member")
  void nobody_else_registers_for_a_member() {
    register(Api.applicant("a"), assembly, of("SEOUL", "KR", 1))
        .statusCode(422)
        .body("code", equalTo("DELEGATION_MEMBER"))
        .body("errors.pointer", contains("/organizationName"));
    UUID frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
    register(Api.member(frankfurt), assembly, Map.of("memberId", seoul, "persons", persons(1)))
        .statusCode(422)
        .body("errors.pointer", contains("/memberId"));

    register(Api.secretariat(), assembly, Map.of("memberId", seoul, "persons", persons(1)))
        .statusCode(201)
        .body("organizationName", equalTo("Seoul"));
  }

  @Test
  @DisplayName("M11: an event for members refuses others, and whoever is a member no more")
  void an_event_for_members_refuses_others() {
    UUID training = Delegating.open(Given.event("TRAINING", "PUBLISHED"));
    Database.execute("UPDATE event SET members_only = true WHERE id = ?", training);
    UUID left = Given.member("Left", "DE", "EUROPE", null);

    register(Api.applicant("hue"), training, of("Hue", "VN", 1))
        .statusCode(422)
        .body("code", equalTo("MEMBERS_ONLY"))
        .body("rule", equalTo("M11"));
    register(Api.member(left), training, ofMember(1))
        .statusCode(422)
        .body("code", equalTo("DELEGATION_MEMBER"));

    register(Api.member(seoul), training, ofMember(1)).statusCode(201);
  }

  @Test
  @DisplayName("E4: once registration is closed, and for a cancelled event, nobody registers")
  void nobody_registers_when_registration_is_closed() {
    Database.execute(
        "UPDATE event SET registration_closes_at = '2017-05-01T00:00:00Z' WHERE id = ?", assembly);

    register(Api.member(seoul), assembly, ofMember(1))
        .statusCode(409)
        .body("code", equalTo("REGISTRATION_CLOSED"));
    register(Api.member(seoul), Given.event("FORUM", "CANCELLED"), ofMember(1)).statusCode(409);
    register(Api.member(seoul), Given.event("FORUM", "DRAFT"), ofMember(1)).statusCode(404);
  }

  @Test
  @DisplayName("E4: a person who is added, and another head, has to be approved again")
  void additions_are_approved_again() {
    UUID delegation = approved(seoul, assembly, 2);
    List<Map<String, Object>> persons = present(assembly, delegation);
    persons.add(person("ALTERNATE", "Choi Soo-jin"));

    name(Api.member(seoul), assembly, delegation, persons)
        .statusCode(200)
        .body("state", equalTo("PENDING"))
        .body("places", equalTo(2))
        .body("persons.approved", contains(true, true, false));
    approve(assembly, delegation)
        .body("state", equalTo("APPROVED"))
        .body("places", equalTo(3))
        .body("persons.approved", contains(true, true, true));

    persons = present(assembly, delegation);
    persons.get(0).put("role", "DELEGATE");
    persons.get(1).put("role", "HEAD");
    name(Api.member(seoul), assembly, delegation, persons)
        .statusCode(200)
        .body("state", equalTo("PENDING"))
        .body("persons.name", contains("Delegate 1", "Head", "Choi Soo-jin"));
  }

  @Test
  @DisplayName("E4: an approved person with another name or login may be another, and is looked at")
  void who_gets_another_name_or_login_is_approved_again() {
    UUID delegation = approved(seoul, assembly, 3);
    List<Map<String, Object>> persons = present(assembly, delegation);
    persons.get(0).put("email", "another@city.example");
    name(Api.member(seoul), assembly, delegation, persons)
        .statusCode(200)
        .body("state", equalTo("APPROVED"));

    persons.get(1).put("name", "Choi Soo-jin");
    persons.get(2).put("subject", "another-login");
    name(Api.member(seoul), assembly, delegation, persons)
        .statusCode(200)
        .body("state", equalTo("PENDING"))
        .body("places", equalTo(1))
        .body("persons.approved", contains(true, false, false));
    approve(assembly, delegation)
        .body("state", equalTo("APPROVED"))
        .body("persons.approved", contains(true, true, true));
  }

  @Test
  @DisplayName("E4: who leaves a delegation is erased, and it stays approved")
  void who_leaves_is_erased() {
    UUID delegation = approved(seoul, assembly, 2);
    List<Map<String, Object>> persons = present(assembly, delegation);
    persons.remove(1);

    name(Api.member(seoul), assembly, delegation, persons)
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("places", equalTo(1))
        .body("persons.name", contains("Head"));

    assertThat(
            Database.number(
                "SELECT count(*) FROM participant WHERE removed_at IS NOT NULL AND name IS NULL"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("E4: a change needs the version that was seen, and persons of the delegation")
  void a_change_needs_what_was_seen() {
    UUID delegation = registered(seoul, assembly, 1);
    Map<String, Object> stranger = person("HEAD", "Stranger");
    stranger.put("id", UUID.randomUUID());

    name(Api.member(seoul), assembly, delegation, List.of(stranger))
        .statusCode(422)
        .body("errors.pointer", contains("/persons/0/id"));
    Api.member(seoul)
        .contentType("application/merge-patch+json")
        .body(Map.of("persons", persons(1)))
        .patch(path(assembly, delegation))
        .then()
        .statusCode(428);
    name(Api.member(seoul), assembly, delegation, persons(2)).statusCode(200);
    Api.member(seoul)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body(Map.of("persons", persons(1)))
        .patch(path(assembly, delegation))
        .then()
        .statusCode(412);
  }

  @Test
  @DisplayName("E4: the organizing Regional Office approves, another one finds nothing")
  void the_organizing_office_approves() {
    UUID forum = Delegating.open(Given.event("FORUM", "PUBLISHED"));
    Database.execute(
        "UPDATE event SET organizer = 'REGIONAL_OFFICE', organizing_region = 'ASIA' WHERE id = ?",
        forum);
    UUID delegation = registered(seoul, forum, 1);

    Delegating.step(Api.regionalOffice("EUROPE"), forum, delegation, "approval").statusCode(403);
    Api.regionalOffice("EUROPE").get(path(forum, delegation)).then().statusCode(404);
    Delegating.step(Api.regionalOffice("ASIA"), forum, delegation, "approval")
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("reason", nullValue());
    Api.secretariat()
        .get(path(forum, delegation) + "/history")
        .then()
        .body("items.act", contains("REGISTERED", "APPROVED"))
        .body("items", hasSize(2));
  }
}
