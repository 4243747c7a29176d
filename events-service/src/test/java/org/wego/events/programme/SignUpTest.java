package org.wego.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.events.programme.Programmes.cancel;
import static org.wego.events.programme.Programmes.id;
import static org.wego.events.programme.Programmes.login;
import static org.wego.events.programme.Programmes.patch;
import static org.wego.events.programme.Programmes.path;
import static org.wego.events.programme.Programmes.post;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.event.HoldEvent;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;

/** Places in sessions, and who waits for them (E3, E4). */
@QuarkusTest
class SignUpTest extends EventsTest {

  @Inject HoldEvent holdEvent;
  @Inject ReleaseSignUps releaseSignUps;

  private UUID assembly;
  private UUID seoul;
  private UUID delegation;

  @BeforeEach
  void seoul_comes_to_the_assembly() {
    TestClock.moveTo(Instant.parse("2017-06-20T00:00:00Z"));
    assembly = Given.assembly();
    seoul = Given.member("Seoul", "KR", "ASIA");
    delegation = Given.delegation(assembly, seoul);
  }

  @Test
  @DisplayName("E3: whoever comes too late for a place waits, and moves up in order")
  void whoever_comes_too_late_waits_and_moves_up() {
    UUID session = Given.session(assembly, "WORKSHOP", null, 9, 1);
    UUID first = id(signUp(session, delegate()).body("state", equalTo("CONFIRMED")));
    UUID second = id(signUp(session, delegate()).body("waitingPosition", equalTo(1)));
    UUID third =
        id(signUp(session, delegate()).body("state", equalTo("WAITING"), "number", equalTo(3)));

    cancel(Api.secretariat(), assembly, session, first)
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));

    Api.secretariat()
        .get(path(assembly, "sessions/" + session + "/sign-ups"))
        .then()
        .body(
            "items.id", contains(first.toString(), second.toString(), third.toString()),
            "items.state", contains("CANCELLED", "CONFIRMED", "WAITING"),
            "items.waitingPosition", contains(null, null, 1));
    cancel(Api.secretariat(), assembly, session, first)
        .statusCode(409)
        .body("code", equalTo("SIGN_UP_CANCELLED"));
    patch(path(assembly, "sessions/" + session), Map.of("capacity", 3))
        .statusCode(200)
        .body("freePlaces", equalTo(1), "waiting", equalTo(0));
    patch(path(assembly, "sessions/" + session), Map.of("capacity", 1))
        .statusCode(409)
        .body("code", equalTo("SESSION_PLACES_TAKEN"));
  }

  @Test
  @DisplayName("E3: the database itself holds the places of a session")
  void the_database_holds_the_places() {
    UUID session = Given.session(assembly, "WORKSHOP", null, 9, 1);
    UUID first = delegate();
    Given.signUp(session, first);

    assertThatThrownBy(() -> Given.signUp(session, delegate())).isInstanceOf(AssertionError.class);

    signUp(session, delegate()).statusCode(201).body("state", equalTo("WAITING"));
    Database.execute("DELETE FROM participant WHERE id = ?", first);
    assertThat(Database.number("SELECT taken FROM session WHERE id = ?", session)).isZero();
    signUp(session, delegate()).statusCode(201).body("waitingPosition", equalTo(1));
    assertThat(count(session, "CONFIRMED")).isEqualTo(1);
  }

  @Test
  @DisplayName("E3: nobody signs up for two sessions at once, be it to wait")
  void nobody_signs_up_for_two_sessions_at_once() throws Exception {
    UUID nine = Given.session(assembly, "WORKSHOP", null, 9, 5);
    UUID also = Given.session(assembly, "MASTER_CLASS", null, 9, 5);
    UUID ten = Given.session(assembly, "WORKSHOP", null, 10, 5);
    UUID delegate = delegate();
    UUID place = id(signUp(nine, delegate));

    signUp(also, delegate)
        .statusCode(409)
        .body("code", equalTo("SIGN_UP_OVERLAPS"), "existing", endsWith("/sessions/" + nine));
    signUp(nine, delegate)
        .statusCode(409)
        .body("code", equalTo("SIGN_UP_EXISTS"), "existing", endsWith("/sign-ups/" + place));
    signUp(ten, delegate).statusCode(201);
    patch(path(assembly, "sessions/" + nine), Map.of("endsAt", "2017-06-27T10:30"))
        .statusCode(409)
        .body("code", equalTo("SIGN_UPS_IN_THE_WAY"));
    UUID other = delegate();
    assertThat(AtOnce.statuses(10, i -> signUp(i % 2 == 0 ? nine : also, other)))
        .containsOnly(201, 409)
        .containsOnlyOnce(201);
  }

  @Test
  @DisplayName("E3: a session that is called off frees those who signed up for it")
  void a_cancelled_session_frees_those_who_signed_up() {
    UUID nine = Given.session(assembly, "WORKSHOP", null, 9, 5);
    UUID also = Given.session(assembly, "MASTER_CLASS", null, 9, 5);
    UUID delegate = delegate();
    id(signUp(nine, delegate));

    Api.secretariat()
        .delete(path(assembly, "sessions/" + nine))
        .then()
        .statusCode(409)
        .body("code", equalTo("PROGRAMME_PART_USED"));
    post(
            Api.secretariat(),
            path(assembly, "sessions/" + nine + "/cancellation"),
            Map.of("reason", "A storm"))
        .statusCode(200);

    signUp(also, delegate).statusCode(201);
    signUp(nine, delegate()).statusCode(409).body("code", equalTo("SESSION_CANCELLED"));
  }

  @Test
  @DisplayName("E4: people sign themselves up, and are signed up by their delegation")
  void people_sign_up_for_themselves_and_their_delegation() {
    UUID session = Given.session(assembly, "WORKSHOP", null, 9, 5);
    UUID lee = delegate();
    UUID head = Given.participant(delegation, "HEAD", "Kim Min-seo");
    UUID frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
    UUID guest =
        Given.participant(Given.delegation(assembly, frankfurt), "DELEGATE", "Anna Schmidt");
    RequestSpecification asHead = login(head, "kim");
    UUID own = id(Programmes.signUp(login(lee, "lee"), assembly, session, null));
    id(Programmes.signUp(asHead, assembly, session, head));
    id(Programmes.signUp(Api.member(frankfurt), assembly, session, guest));

    Programmes.signUp(login(lee, "lee"), assembly, session, guest)
        .statusCode(422)
        .body("code", equalTo("SIGN_UP_PARTICIPANT_UNKNOWN"));
    Programmes.signUp(Api.applicant("nobody"), assembly, session, null).statusCode(422);
    list(Api.member(seoul), session, 2);
    list(login(head, "kim"), session, 2);
    list(login(lee, "lee"), session, 1);
    list(Api.member(frankfurt), session, 1);
    list(Api.applicant("nobody"), session, 0);
    list(Api.secretariat(), session, 3);
    cancel(Api.member(frankfurt), assembly, session, own).statusCode(404);
    cancel(login(head, "kim"), assembly, session, own).statusCode(200);
  }

  @Test
  @DisplayName(
      "E4: whose delegation is not approved does not sign up, nor anybody once it has begun")
  void sign_ups_are_for_approved_delegations_in_time() {
    UUID session = Given.session(assembly, "WORKSHOP", null, 9, 5);
    UUID open = Given.session(assembly, "PLENARY", null, 11, null);
    UUID delegate = delegate();
    signUp(open, delegate).statusCode(409).body("code", equalTo("SIGN_UP_NOT_NEEDED"));
    Database.execute("UPDATE delegation SET state = 'PENDING'");
    Database.execute("UPDATE participant SET approved_at = NULL");
    signUp(session, delegate).statusCode(409).body("code", equalTo("SIGN_UP_NOT_ADMITTED"));
    Database.execute("UPDATE participant SET approved_at = now()");
    Database.execute("UPDATE delegation SET state = 'CHECKED_IN'");
    TestClock.moveTo(Instant.parse("2017-06-27T05:00:00Z"));
    signUp(session, delegate).statusCode(409).body("code", equalTo("SIGN_UP_CLOSED"));
  }

  @Test
  @DisplayName("E4: who was approved signs up while somebody else of the delegation has to be")
  void who_was_approved_signs_up_while_another_is_to_be() {
    UUID session = Given.session(assembly, "WORKSHOP", null, 9, 5);
    UUID approved = delegate();
    Database.execute("UPDATE delegation SET state = 'PENDING'");
    UUID added = delegate();

    signUp(session, approved).statusCode(201).body("state", equalTo("CONFIRMED"));
    signUp(session, added).statusCode(409).body("code", equalTo("SIGN_UP_NOT_ADMITTED"));
  }

  @Test
  @DisplayName("E4: the places of a delegation that does not come go to those who wait")
  void the_places_of_who_does_not_come_go_to_those_who_wait() {
    UUID session = Given.session(assembly, "WORKSHOP", null, 9, 1);
    id(signUp(session, delegate()));
    UUID frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
    UUID waiting =
        id(
            signUp(
                session,
                Given.participant(Given.delegation(assembly, frankfurt), "DELEGATE", "Anna")));

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              holdEvent.alone(assembly);
              releaseSignUps.ofDelegation(delegation, "secretariat");
            });

    Api.member(frankfurt)
        .get(path(assembly, "sessions/%s/sign-ups/%s".formatted(session, waiting)))
        .then()
        .body("state", equalTo("CONFIRMED"), "waitingPosition", nullValue());
    assertThat(count(session, "CANCELLED")).isEqualTo(1);
  }

  private UUID delegate() {
    return Given.participant(delegation, "DELEGATE", "Lee Ji-ho");
  }

  private ValidatableResponse signUp(UUID session, UUID participant) {
    return Programmes.signUp(Api.secretariat(), assembly, session, participant);
  }

  private void list(RequestSpecification caller, UUID session, int expected) {
    caller
        .get(path(assembly, "sessions/" + session + "/sign-ups"))
        .then()
        .statusCode(200)
        .body("items", hasSize(expected));
  }

  private static long count(UUID session, String state) {
    return Database.number(
        "SELECT count(*) FROM session_sign_up WHERE session_id = ? AND state = ?", session, state);
  }
}
