package org.wego.events.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.events.delegation.Delegating.approve;
import static org.wego.events.delegation.Delegating.approved;
import static org.wego.events.delegation.Delegating.capacity;
import static org.wego.events.delegation.Delegating.name;
import static org.wego.events.delegation.Delegating.path;
import static org.wego.events.delegation.Delegating.person;
import static org.wego.events.delegation.Delegating.present;
import static org.wego.events.delegation.Delegating.register;
import static org.wego.events.delegation.Delegating.registered;
import static org.wego.events.delegation.Delegating.step;
import static org.wego.events.delegation.Delegating.withdraw;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;

/** The places of an event, and who waits for them (E4). */
@QuarkusTest
class WaitingListTest extends EventsTest {

  @Inject OfferClock offerClock;

  private UUID assembly;

  @BeforeEach
  void an_assembly_has_four_places() {
    assembly = Delegating.openAssembly();
    capacity(assembly, 4);
  }

  @Test
  @DisplayName("E4: what is approved when the event is full waits, in the order of the approvals")
  void a_full_event_has_a_waiting_list_in_order() {
    approved(member("A"), assembly, 4);
    UUID c = registered(member("C"), assembly, 2);
    UUID b = registered(member("B"), assembly, 1);
    approve(assembly, b).statusCode(200).body("state", equalTo("WAITLISTED"));
    approve(assembly, c).statusCode(200).body("waitingSince", notNullValue());

    waitingList().body("items.organizationName", contains("B", "C"));
    Api.member(memberOf(c))
        .get("/api/v1/events/" + assembly + "/waiting-list")
        .then()
        .body("items.organizationName", contains("C"))
        .body("items.position", contains(2));
    assertThat(told("event-registration-waitlisted")).isEqualTo(2);
    assertThat(told("event-registration-approved")).isEqualTo(1);
  }

  @Test
  @DisplayName("E4: places that are free again are offered to the first whom they suffice for")
  void free_places_are_offered_to_the_first_who_fits() {
    UUID two = approved(member("Two"), assembly, 2);
    approved(member("Other two"), assembly, 2);
    UUID large = approved(member("Large"), assembly, 3);
    UUID first = approved(member("First"), assembly, 1);
    UUID second = approved(member("Second"), assembly, 1);
    UUID third = approved(member("Third"), assembly, 1);

    withdraw(Api.secretariat(), assembly, two).statusCode(200);

    states(large, "WAITLISTED");
    states(first, "OFFERED");
    states(second, "OFFERED");
    states(third, "WAITLISTED");
    step(Api.member(memberOf(first)), assembly, first, "offer-acceptance")
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("places", equalTo(1))
        .body("offeredUntil", nullValue());
    assertThat(told("event-place-offered")).isEqualTo(2);
    assertThat(placesTaken()).isEqualTo(4);
  }

  @Test
  @DisplayName("E4: the head answers for an organization that the organizer registered")
  void the_head_answers_for_what_the_organizer_registered() {
    UUID full = approved(member("Full"), assembly, 4);
    Tokens head = Tokens.of("partner").subject("the head");
    Map<String, Object> person = person("HEAD", "Head");
    person.put("subject", head.subjectId());
    Map<String, Object> delegate = person("DELEGATE", "Delegate");
    delegate.put("subject", Tokens.of("partner").subject("the delegate").subjectId());
    UUID partner =
        UUID.fromString(
            register(
                    Api.secretariat(),
                    assembly,
                    Map.of(
                        "kind", "PARTNER",
                        "organizationName", "A bank",
                        "country", "KR",
                        "persons", List.of(person, delegate)))
                .statusCode(201)
                .extract()
                .path("id"));
    approve(assembly, partner).statusCode(200).body("state", equalTo("WAITLISTED"));
    withdraw(Api.secretariat(), assembly, full).statusCode(200);

    step(Api.partner("the delegate"), assembly, partner, "offer-acceptance").statusCode(404);
    step(Api.as(head), assembly, partner, "offer-acceptance")
        .statusCode(200)
        .body("state", equalTo("APPROVED"));
    Database.execute(
        """
        UPDATE participant SET erased_at = now(), name = NULL, email = NULL, position = NULL,
               subject = NULL WHERE role = 'HEAD'
        """);
    Api.as(head).get(Delegating.path(assembly, partner)).then().statusCode(404);
  }

  @Test
  @DisplayName("E4: an offer that is not accepted in time goes to the next")
  void an_offer_lapses_and_goes_to_the_next() {
    UUID full = approved(member("Full"), assembly, 4);
    UUID first = approved(member("First"), assembly, 4);
    UUID next = approved(member("Next"), assembly, 4);
    withdraw(Api.secretariat(), assembly, full).statusCode(200);
    states(first, "OFFERED");

    TestClock.advance(Duration.ofHours(71));
    offerClock.look();
    states(first, "OFFERED");
    TestClock.advance(Duration.ofHours(1));
    step(Api.member(memberOf(first)), assembly, first, "offer-acceptance")
        .statusCode(409)
        .body("code", equalTo("OFFER_LAPSED"));
    offerClock.look();
    offerClock.look();

    states(first, "WITHDRAWN");
    states(next, "OFFERED");
    assertThat(told("event-offer-lapsed")).isEqualTo(1);
    Api.secretariat()
        .get(path(assembly, first) + "/history")
        .then()
        .body("items.act", contains("REGISTERED", "WAITLISTED", "OFFERED", "OFFER_LAPSED"));
  }

  @Test
  @DisplayName("N1: who was to come, or waits for places, is told that the event is called off")
  void whoever_was_to_come_is_told_of_the_cancellation() {
    approved(member("Full"), assembly, 4);
    approved(member("Waiting"), assembly, 1);
    registered(member("Pending"), assembly, 1);
    UUID gone = registered(member("Gone"), assembly, 1);
    withdraw(Api.member(memberOf(gone)), assembly, gone).statusCode(200);

    Api.secretariat()
        .contentType("application/json")
        .body(Map.of("reason", "A storm is on its way"))
        .post("/api/v1/events/" + assembly + "/cancellation")
        .then()
        .statusCode(200);

    assertThat(
            Database.texts(
                """
                SELECT substring(body FROM 'delegation of ([[:alpha:]]+) is') || substring(body FROM 'Reason(: [[:alpha:] ]*)')
                  FROM outgoing_message WHERE kind = 'event-cancelled' ORDER BY 1
                """))
        .containsExactly(
            "Full: A storm is on its way",
            "Pending: A storm is on its way",
            "Waiting: A storm is on its way");
  }

  @Test
  @DisplayName("E4: when the event gets more room, who waits comes before who is approved then")
  void more_room_is_for_who_waits() {
    approved(member("Full"), assembly, 4);
    UUID waiting = approved(member("Waiting"), assembly, 2);
    UUID late = registered(member("Late"), assembly, 2);
    capacity(assembly, 6);

    approve(assembly, late).statusCode(200).body("state", equalTo("WAITLISTED"));

    states(waiting, "OFFERED");
  }

  @Test
  @DisplayName("E4: one that grows beyond the places there are keeps those that it has")
  void one_that_grows_keeps_what_it_has() {
    UUID grown = approved(member("Grown"), assembly, 3);
    approved(member("Other"), assembly, 1);
    List<Map<String, Object>> persons = present(assembly, grown);
    persons.add(person("DELEGATE", "One Too Many"));
    name(Api.secretariat(), assembly, grown, persons).statusCode(200).body("places", equalTo(3));

    approve(assembly, grown).statusCode(409).body("code", equalTo("PLACES_MISSING"));

    states(grown, "PENDING");
    assertThat(placesTaken()).isEqualTo(4);
  }

  @Test
  @DisplayName("E4: fifty approvals at once fill the event and no more, the rest waits in order")
  void fifty_approvals_at_once_hold_the_capacity() throws Exception {
    capacity(assembly, 20);
    List<UUID> delegations =
        IntStream.range(0, 50)
            .mapToObj(
                i -> {
                  UUID delegation = Given.delegation(assembly, member("City " + i), "PENDING");
                  Given.participant(delegation, "HEAD", "Head " + i);
                  return delegation;
                })
            .toList();

    List<Integer> answers = AtOnce.statuses(50, i -> approve(assembly, delegations.get(i)));

    assertThat(Collections.frequency(answers, 200)).isEqualTo(50);
    assertThat(placesTaken()).isEqualTo(20);
    assertThat(Database.number("SELECT count(*) FROM delegation WHERE state = 'WAITLISTED'"))
        .isEqualTo(30);
    assertThat(
            Database.number(
                """
                SELECT count(*)
                  FROM (SELECT row_number() OVER (ORDER BY d.waiting_number) AS place,
                               row_number() OVER (ORDER BY a.acted_at, a.id) AS approved
                          FROM delegation d
                          JOIN delegation_act a ON a.delegation_id = d.id
                         WHERE a.act = 'WAITLISTED') o
                 WHERE place <> approved
                """))
        .isZero();
  }

  @Test
  @DisplayName("E4: an organization that registers fifty times at once has one delegation")
  void fifty_registrations_at_once_leave_one() throws Exception {
    UUID seoul = member("Seoul");

    List<Integer> answers =
        AtOnce.statuses(
            50, i -> Delegating.register(Api.member(seoul), assembly, Delegating.ofMember(1)));

    assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(49);
  }

  @Test
  @DisplayName(
      "E4: places are kept until the end of the event at most, and nobody gets any after it")
  void no_places_after_the_end() {
    UUID full = approved(member("Full"), assembly, 4);
    UUID first = approved(member("First"), assembly, 4);
    UUID late = registered(member("Late"), assembly, 1);
    TestClock.moveTo(Instant.parse("2017-06-29T05:00:00Z"));
    withdraw(Api.secretariat(), assembly, full).statusCode(200);
    Api.secretariat()
        .get(path(assembly, first))
        .then()
        .body("state", equalTo("OFFERED"), "offeredUntil", equalTo("2017-06-29T20:00:00Z"));

    TestClock.moveTo(Instant.parse("2017-06-29T20:00:00Z"));
    step(Api.member(memberOf(first)), assembly, first, "offer-acceptance")
        .statusCode(409)
        .body("code", equalTo("EVENT_OVER"));
    approve(assembly, late).statusCode(409).body("code", equalTo("EVENT_OVER"));
    offerClock.look();
    states(first, "WITHDRAWN");
  }

  private static UUID member(String name) {
    return Given.member(name, "KR", "ASIA");
  }

  private static UUID memberOf(UUID delegation) {
    return Database.ids("SELECT member_id FROM delegation WHERE id = ?", delegation).get(0);
  }

  private ValidatableResponse waitingList() {
    return Api.secretariat().get("/api/v1/events/" + assembly + "/waiting-list").then();
  }

  private void states(UUID delegation, String state) {
    Api.secretariat()
        .get(path(assembly, delegation))
        .then()
        .statusCode(200)
        .body("state", equalTo(state));
  }

  private long placesTaken() {
    return Database.number("SELECT sum(places) FROM delegation WHERE event_id = ?", assembly);
  }

  private static long told(String kind) {
    return Database.number("SELECT count(*) FROM outgoing_message WHERE kind = ?", kind);
  }
}
