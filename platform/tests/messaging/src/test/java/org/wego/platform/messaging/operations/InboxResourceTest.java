package org.wego.platform.messaging.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.platform.messaging.example.AppliedEvents;
import org.wego.platform.messaging.example.Note;
import org.wego.platform.messaging.example.NoteConsumer;
import org.wego.platform.messaging.example.Servers;
import org.wego.platform.messaging.inbox.Inbox;
import org.wego.platform.testkit.Tokens;

@QuarkusTest
@WithTestResource(Servers.class)
class InboxResourceTest {

  private final UUID stream = UUID.randomUUID();

  @Inject Inbox inbox;
  @Inject NoteConsumer consumer;
  @Inject AppliedEvents applied;

  @BeforeEach
  void oneEventIsParkedAndTwoWaitBehindIt() {
    consumer.failOn(666L);
    receive(note(1), note(2).saying(666), note(3), note(5));
  }

  @Test
  void an_operator_lists_and_inspects_what_is_parked() {
    secretariat()
        .queryParam("state", "PARKED")
        .queryParam("consumer", NoteConsumer.NAME)
        .queryParam("limit", 200)
        .get("/operations/inbox")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(rowOf(2).toString()));

    secretariat()
        .get("/operations/inbox/{id}", rowOf(2))
        .then()
        .statusCode(200)
        .body("state", equalTo("PARKED"))
        .body("key", equalTo(stream.toString()))
        .body("sequence", equalTo(2))
        .body("passed", equalTo(1))
        .body("attempts", equalTo(1))
        .body("failure", containsString("The note 666 is poison"))
        .body("payload.value", equalTo(666))
        .body("audit", hasSize(0));
  }

  @Test
  void the_list_is_walked_by_cursor_and_counted() {
    String next =
        secretariat()
            .queryParam("state", "WAITING")
            .queryParam("limit", 1)
            .queryParam("count", true)
            .get("/operations/inbox")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("total", notNullValue())
            .extract()
            .path("next");

    secretariat()
        .queryParam("state", "WAITING")
        .queryParam("limit", 1)
        .queryParam("cursor", next)
        .get("/operations/inbox")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
  }

  @Test
  void a_retry_applies_the_event_and_what_waited_behind_it() {
    consumer.failOn();
    retry(rowOf(2), "The consumer was corrected")
        .statusCode(200)
        .body("state", equalTo("APPLIED"))
        .body("payload", nullValue())
        .body("audit.action", contains("RETRY"))
        .body("audit.outcome", contains("APPLIED"))
        .body("audit.actor", contains("kim"))
        .body("audit.reason", contains("The consumer was corrected"));

    assertThat(sequences()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void a_retry_that_fails_again_leaves_it_parked_with_a_line_in_the_audit() {
    retry(rowOf(2), "Perhaps it works now")
        .statusCode(200)
        .body("state", equalTo("PARKED"))
        .body("attempts", equalTo(2))
        .body("audit.outcome", contains("FAILED"));
    assertThat(sequences()).containsExactly(1L);
  }

  @Test
  void a_stream_is_retried_in_its_order() {
    retry(rowOf(3), "This one first")
        .statusCode(409)
        .body("code", equalTo("INBOX_EVENT_NOT_FIRST"))
        .body("first", equalTo(rowOf(2).toString()));
  }

  @Test
  void an_event_that_only_waits_cannot_be_retried() {
    skip(rowOf(2), "Nobody needs it").statusCode(200);
    retry(rowOf(5), "I am impatient")
        .statusCode(409)
        .body("code", equalTo("INBOX_EVENT_NOT_PARKED"));
  }

  @Test
  void a_parked_event_is_skipped_and_what_waited_behind_it_is_applied() {
    skip(rowOf(2), "Nobody needs it")
        .statusCode(200)
        .body("state", equalTo("SKIPPED"))
        .body("audit.action", contains("SKIP"));
    assertThat(sequences()).containsExactly(1L, 3L);

    retry(rowOf(2), "After all").statusCode(409).body("code", equalTo("INBOX_EVENT_NOT_KEPT"));
  }

  @Test
  void numbers_that_never_arrive_are_skipped_from_the_event_that_waits_for_them() {
    skip(rowOf(2), "Nobody needs it").statusCode(200);
    skip(rowOf(5), "Number 4 was lost with the old broker")
        .statusCode(200)
        .body("state", equalTo("APPLIED"))
        .body("audit.action", contains("SKIP_MISSING"))
        .body("audit[0].fromSequence", equalTo(4))
        .body("audit[0].toSequence", equalTo(4));

    assertThat(sequences()).containsExactly(1L, 3L, 5L);
    receive(note(4));
    assertThat(sequences()).containsExactly(1L, 3L, 5L);
  }

  @Test
  void a_parked_snapshot_is_skipped_without_losing_what_is_before_it() {
    consumer.failOn(666L, 667L);
    receive(note(7).saying(667).ofType(NoteConsumer.SNAPSHOT));
    skip(rowOf(7), "The snapshot is broken").statusCode(200).body("state", equalTo("SKIPPED"));

    consumer.failOn();
    retry(rowOf(2), "The consumer was corrected").statusCode(200);
    receive(note(4), note(6));
    assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void a_reason_is_required() {
    retry(rowOf(2), " ")
        .statusCode(400)
        .body("code", equalTo("INVALID_INPUT"))
        .body("errors.pointer", contains("/reason"));
  }

  @Test
  void an_event_that_nobody_took_is_not_found() {
    retry(UUID.randomUUID(), "Try").statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"member", "executive-committee", "regional-office", "applicant", "judge"})
  void other_roles_are_refused(String role) {
    given().auth().oauth2(Tokens.of(role).token()).get("/operations/inbox").then().statusCode(403);
  }

  @Test
  void without_a_token_nothing_is_shown() {
    given().get("/operations/inbox").then().statusCode(401);
    given().get("/operations/republications/{id}", UUID.randomUUID()).then().statusCode(401);
  }

  private ValidatableResponse retry(UUID row, String reason) {
    return act(row, "retry", reason);
  }

  private ValidatableResponse skip(UUID row, String reason) {
    return act(row, "skip", reason);
  }

  private ValidatableResponse act(UUID row, String action, String reason) {
    return secretariat()
        .contentType(ContentType.JSON)
        .body(new ReasonRequest(reason))
        .post("/operations/inbox/{id}/" + action, row)
        .then();
  }

  private static RequestSpecification secretariat() {
    return given()
        .auth()
        .oauth2(Tokens.of("secretariat").with("preferred_username", "kim").token());
  }

  private UUID rowOf(long sequence) {
    return applied
        .<UUID>query(
            "SELECT id FROM inbox_event WHERE stream_key = ? AND sequence = ?", stream, sequence)
        .get(0);
  }

  private Note note(long sequence) {
    return Note.of(stream, sequence);
  }

  private void receive(Note... notes) {
    inbox.receive(NoteConsumer.NAME, Stream.of(notes).map(Note::record).toList());
  }

  private List<Long> sequences() {
    return applied.sequences(NoteConsumer.NAME, stream);
  }
}
