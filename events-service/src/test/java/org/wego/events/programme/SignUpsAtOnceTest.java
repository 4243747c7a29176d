package org.wego.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wego.events.programme.Programmes.cancel;
import static org.wego.events.programme.Programmes.id;
import static org.wego.events.programme.Programmes.patch;
import static org.wego.events.programme.Programmes.path;
import static org.wego.events.programme.Programmes.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;

/** What happens to the places of a session at the same time (E3). */
@QuarkusTest
class SignUpsAtOnceTest extends EventsTest {

  private UUID assembly;
  private UUID delegation;

  @BeforeEach
  void seoul_comes_to_the_assembly() {
    TestClock.moveTo(Instant.parse("2017-06-20T00:00:00Z"));
    assembly = Given.assembly();
    delegation = Given.delegation(assembly, Given.member("Seoul", "KR", "ASIA"));
  }

  @Test
  @DisplayName("E3: of a hundred who want the last place at once one gets it, and the others wait")
  void the_last_place_goes_to_one() throws Exception {
    UUID session = Given.session(assembly, "WORKSHOP", null, 9, 3);
    signUp(session, delegate()).statusCode(201);
    signUp(session, delegate()).statusCode(201);
    Database.execute(
        """
        INSERT INTO participant (id, event_id, delegation_id, role, name, badge_code, approved_at)
        SELECT gen_random_uuid(), ?, ?, 'DELEGATE', 'Delegate ' || n, 'badge-' || n, now()
          FROM generate_series(1, 100) n
        """,
        assembly,
        delegation);
    List<UUID> delegates = Database.ids("SELECT id FROM participant WHERE badge_code ~ '^badge'");

    List<Integer> statuses = AtOnce.statuses(100, i -> signUp(session, delegates.get(i)));

    assertThat(statuses).containsOnly(201);
    assertThat(count(session, "CONFIRMED")).isEqualTo(3);
    assertThat(count(session, "WAITING")).isEqualTo(99);
    assertThat(Database.number("SELECT taken FROM session WHERE id = ?", session)).isEqualTo(3);
    assertThat(
            Database.number(
                "SELECT max(number) FROM session_sign_up WHERE session_id = ?", session))
        .isEqualTo(102);
  }

  @Test
  @DisplayName("E3: places that are given back at once go to as many who wait")
  void places_given_back_at_once_go_to_as_many() throws Exception {
    UUID session = Given.session(assembly, "WORKSHOP", null, 9, 5);
    List<UUID> confirmed =
        List.of(
            id(signUp(session, delegate())),
            id(signUp(session, delegate())),
            id(signUp(session, delegate())),
            id(signUp(session, delegate())),
            id(signUp(session, delegate())));
    for (int i = 0; i < 3; i++) {
      id(signUp(session, delegate()));
    }

    List<Integer> statuses =
        AtOnce.statuses(
            10, i -> cancel(Api.secretariat(), assembly, session, confirmed.get(i % 5)));

    assertThat(statuses).containsOnly(200, 409).filteredOn(status -> status == 200).hasSize(5);
    assertThat(count(session, "CONFIRMED")).isEqualTo(3);
    assertThat(count(session, "WAITING")).isZero();
    assertThat(Database.number("SELECT taken FROM session WHERE id = ?", session)).isEqualTo(3);
  }

  @Test
  @DisplayName(
      "E3: whatever happens to a session at once, its places and its waiting list are right")
  void a_session_is_changed_while_people_come_and_go() throws Exception {
    for (int round = 0; round < 3; round++) {
      UUID session = Given.session(assembly, "WORKSHOP", null, 9 + round, 4);
      UUID other = Given.delegation(assembly, Given.member("City " + round, "DE", "EUROPE"));
      Given.participant(other, "HEAD", "Anna Schmidt");
      List<UUID> placed = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        placed.add(id(signUp(session, Given.participant(other, "DELEGATE", "Delegate"))));
      }
      List<Callable<ValidatableResponse>> calls = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        UUID participant = delegate();
        calls.add(() -> signUp(session, participant));
      }
      calls.add(() -> patch(path(assembly, "sessions/" + session), Map.of("capacity", 6)));
      calls.add(() -> patch(path(assembly, "sessions/" + session), Map.of("capacity", 5)));
      calls.add(() -> cancel(Api.secretariat(), assembly, session, placed.get(0)));
      calls.add(
          () ->
              post(
                  Api.secretariat(),
                  path(assembly, "delegations/" + other + "/withdrawal"),
                  Map.of("reason", "Illness")));

      List<Integer> statuses = AtOnce.statuses(calls);

      assertThat(statuses).isSubsetOf(200, 201, 409);
      assertThat(statuses.subList(0, 6)).containsOnly(201);
      assertThat(statuses.get(9)).isEqualTo(200);
      long capacity = Database.number("SELECT capacity FROM session WHERE id = ?", session);
      assertThat(count(session, "CONFIRMED")).isEqualTo(Math.min(capacity, 6));
      assertThat(count(session, "WAITING")).isEqualTo(6 - Math.min(capacity, 6));
      assertThat(Database.number("SELECT taken FROM session WHERE id = ?", session))
          .isEqualTo(count(session, "CONFIRMED"));
    }
  }

  private UUID delegate() {
    return Given.participant(delegation, "DELEGATE", "Lee Ji-ho");
  }

  private ValidatableResponse signUp(UUID session, UUID participant) {
    return Programmes.signUp(Api.secretariat(), assembly, session, participant);
  }

  private static long count(UUID session, String state) {
    return Database.number(
        "SELECT count(*) FROM session_sign_up WHERE session_id = ? AND state = ?", session, state);
  }
}
