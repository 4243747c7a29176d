package org.wego.awards.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardsError;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;

@QuarkusTest
class CallTest extends AwardsTest {

  private static final Instant OPENS = Instant.parse("2017-01-09T00:00:00Z");
  private static final Instant CLOSES = Instant.parse("2017-03-31T15:00:00Z");

  @Inject CallClock callClock;

  @Test
  @DisplayName("A4: a call is open from its opening instant on, and at its closing instant no more")
  void a_call_is_open_from_its_opening_until_before_its_closing() {
    UUID id = edition(Phase.CALL_OPEN);

    TestClock.moveTo(OPENS.minusSeconds(60));
    refuses(AwardsError.CALL_NOT_OPEN, () -> handIn(id));
    TestClock.moveTo(OPENS);
    handIn(id);
    TestClock.moveTo(CLOSES.minusSeconds(60));
    handIn(id);
    TestClock.moveTo(CLOSES);
    refuses(AwardsError.CALL_CLOSED, () -> handIn(id));
  }

  @Test
  @DisplayName("A4: the closing is told in the zone of the edition")
  void the_closing_is_told_in_the_zone_of_the_edition() {
    UUID id = edition(Phase.CALL_OPEN);
    TestClock.moveTo(CLOSES.plusSeconds(1));
    assertThatThrownBy(() -> handIn(id))
        .hasMessage("The call closed at 2017-04-01 00:00:00 +09:00");
  }

  @Test
  @DisplayName("A4: within its instants, a call is open in its phase only")
  void a_call_is_open_in_its_phase_only() {
    TestClock.moveTo(OPENS.plusSeconds(60));
    UUID draft = edition(Phase.DRAFT);
    refuses(AwardsError.CALL_NOT_OPEN, () -> handIn(draft));
    Database.execute("UPDATE award_edition SET phase = 'SCREENING'");
    refuses(AwardsError.CALL_CLOSED, () -> handIn(draft));
    refuses(PlatformError.NOT_FOUND, () -> handIn(UUID.randomUUID()));
  }

  @Test
  @DisplayName("A4: a phase ends when what was begun in it has ended")
  void a_phase_ends_when_what_was_begun_in_it_has_ended() throws Exception {
    UUID id = Given.edition(2017, Phase.CALL_OPEN);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Void> entry =
        CompletableFuture.runAsync(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          callClock.requireOpen(id, TestClock.clock().instant());
                          begun.countDown();
                          hold(end);
                        }));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    TestClock.advance(Duration.ofDays(2));
    CompletableFuture<Integer> change =
        CompletableFuture.supplyAsync(
            () ->
                Api.secretariat()
                    .contentType(ContentType.JSON)
                    .body(Map.of("to", "SCREENING"))
                    .post("/api/v1/award-editions/" + id + "/phase-changes")
                    .statusCode());
    await()
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM pg_stat_activity"
                            + " WHERE wait_event_type = 'Lock' AND query ILIKE '%award_edition%'")
                    > 0);
    assertThat(change).isNotDone();
    end.countDown();
    entry.get(30, TimeUnit.SECONDS);
    assertThat(change.get(30, TimeUnit.SECONDS)).isEqualTo(201);
  }

  @Test
  @DisplayName("A4: an extension is on record, for everyone to see")
  void an_extension_is_on_record_for_everyone_to_see() {
    UUID id = edition(Phase.CALL_OPEN);
    TestClock.moveTo(CLOSES.minusSeconds(60));
    String location =
        extend(id, Map.of("callClosesAt", "2017-04-07T15:00:00Z", "reason", "Storm"))
            .statusCode(201)
            .body("callClosedAt", equalTo("2017-03-31T15:00:00Z"))
            .body("callClosesAt", equalTo("2017-04-07T15:00:00Z"))
            .body("judgingClosedAt", nullValue())
            .body("reason", equalTo("Storm"))
            .extract()
            .header("Location");
    TestClock.moveTo(CLOSES.plusSeconds(1));
    handIn(id);

    Api.anyone()
        .get(path(id))
        .then()
        .statusCode(200)
        .body("items.reason", contains("Storm"))
        .body("items[0].extendedBy", nullValue());
    Api.anyone().get(location).then().statusCode(200).body("extendedBy", nullValue());
    assertThatThrownBy(() -> Database.execute("DELETE FROM award_call_extension"))
        .hasStackTraceContaining("What happened to an edition is never changed");
  }

  @Test
  @DisplayName("A4: a call that closed is extended while its phase lasts")
  void a_call_that_closed_is_extended_while_its_phase_lasts() {
    UUID id = edition(Phase.CALL_OPEN);
    TestClock.moveTo(CLOSES.plusSeconds(3600));
    refuses(AwardsError.CALL_CLOSED, () -> handIn(id));
    extend(id, Map.of("callClosesAt", "2017-04-07T15:00:00Z", "reason", "Storm")).statusCode(201);
    handIn(id);

    Database.execute("UPDATE award_edition SET phase = 'SCREENING'");
    extend(id, Map.of("callClosesAt", "2017-04-14T15:00:00Z", "reason", "Storm"))
        .statusCode(409)
        .body("code", equalTo("PHASE_FORBIDS"));
  }

  @Test
  @DisplayName("A4: an extension leads to a later instant that is yet to come")
  void an_extension_leads_to_a_later_instant_that_is_yet_to_come() {
    UUID id = edition(Phase.CALL_OPEN);
    TestClock.moveTo(Instant.parse("2017-04-03T00:00:00Z"));
    extend(id, Map.of("callClosesAt", "2017-03-31T15:00:00Z", "reason", "Storm"))
        .statusCode(422)
        .body("code", equalTo("EXTENSION_NOT_LATER"))
        .body("errors.code", contains("NOT_LATER", "PAST"));
    extend(id, Map.of("callClosesAt", "2017-04-02T00:00:00Z", "reason", "Storm"))
        .statusCode(422)
        .body("errors.code", contains("PAST"));
    extend(id, Map.of("callClosesAt", "2017-04-10T00:00:00Z", "reason", " ")).statusCode(400);
  }

  @Test
  @DisplayName("A4: the judging closes after the call, extended or not")
  void the_judging_closes_after_the_call_extended_or_not() {
    UUID id = edition(Phase.CALL_OPEN);
    Database.execute("UPDATE award_edition SET judging_closes_at = '2017-04-05T15:00:00Z'");
    TestClock.moveTo(CLOSES.minusSeconds(60));
    extend(id, Map.of("callClosesAt", "2017-04-07T15:00:00Z", "reason", "Storm"))
        .statusCode(422)
        .body("code", equalTo("EDITION_TIMELINE_WRONG"));
    extend(
            id,
            Map.of(
                "callClosesAt", "2017-04-07T15:00:00Z",
                "judgingClosesAt", "2017-05-07T15:00:00Z",
                "reason", "Storm"))
        .statusCode(201)
        .body("judgingClosedAt", equalTo("2017-04-05T15:00:00Z"))
        .body("judgingClosesAt", equalTo("2017-05-07T15:00:00Z"));
  }

  @Test
  @DisplayName("A4: of ten extensions to one instant at once, one is made")
  void of_ten_extensions_at_once_one_is_made() throws Exception {
    UUID id = edition(Phase.CALL_OPEN);
    TestClock.moveTo(CLOSES.minusSeconds(60));
    List<Integer> statuses =
        AtOnce.statuses(
            10, i -> extend(id, Map.of("callClosesAt", "2017-04-07T15:00:00Z", "reason", "Storm")));
    assertThat(statuses).containsOnly(201, 422).containsOnlyOnce(201);
  }

  @Test
  @DisplayName("A7: the seed is published once, after the call closed and before the judging")
  void the_seed_is_published_once_after_the_call_and_before_the_judging() {
    UUID id = edition(Phase.CALL_OPEN);
    TestClock.moveTo(CLOSES.minusSeconds(60));
    seed(id, "Draw 748: 03 10 13").statusCode(409).body("code", equalTo("LOT_SEED_TOO_EARLY"));

    TestClock.moveTo(CLOSES);
    seed(id, "Draw 748: 03 10 13").statusCode(200).body("seed", equalTo("Draw 748: 03 10 13"));
    seed(id, "Draw 748: 03 10 13").statusCode(200);
    seed(id, "Draw 749: 01 02 03").statusCode(409).body("code", equalTo("LOT_SEED_PUBLISHED"));
    Api.anyone()
        .get("/api/v1/award-editions/" + id)
        .then()
        .body("lotSeed", equalTo("Draw 748: 03 10 13"));
    extend(id, Map.of("callClosesAt", "2017-04-07T15:00:00Z", "reason", "Storm"))
        .statusCode(409)
        .body("code", equalTo("LOT_SEED_PUBLISHED"));
  }

  @Test
  @DisplayName("A7: no seed is published once the judging has begun")
  void no_seed_is_published_once_the_judging_has_begun() {
    UUID id = edition(Phase.SCREENING);
    Database.execute("UPDATE award_edition SET phase = 'JUDGING'");
    TestClock.moveTo(CLOSES.plusSeconds(60));
    seed(id, "Draw 748: 03 10 13").statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    seed(id, "short").statusCode(400).body("errors.pointer", hasItem("/seed"));
    seed(id, "서울서울서울서울").statusCode(400);
  }

  @Test
  @DisplayName("A7: of ten seeds at once, one is published")
  void of_ten_seeds_at_once_one_is_published() throws Exception {
    UUID id = edition(Phase.SCREENING);
    List<Integer> statuses = AtOnce.statuses(10, i -> seed(id, "Draw number " + i));
    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
  }

  /** An edition whose call is that of 2017. */
  private static UUID edition(Phase phase) {
    UUID id = Given.edition(2017, phase);
    Database.execute(
        "UPDATE award_edition SET call_opens_at = ?, call_closes_at = ? WHERE id = ?",
        Timestamp.from(OPENS),
        Timestamp.from(CLOSES),
        id);
    return id;
  }

  private void handIn(UUID id) {
    QuarkusTransaction.requiringNew()
        .run(() -> callClock.requireOpen(id, TestClock.clock().instant()));
  }

  private static void refuses(ErrorCode code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ProblemException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static void hold(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String path(UUID id) {
    return "/api/v1/award-editions/" + id + "/call-extensions";
  }

  private static ValidatableResponse extend(UUID id, Map<String, ?> body) {
    return Api.secretariat().contentType(ContentType.JSON).body(body).post(path(id)).then();
  }

  private static ValidatableResponse seed(UUID id, String seed) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("seed", seed))
        .put("/api/v1/award-editions/" + id + "/lot-seed")
        .then();
  }
}
