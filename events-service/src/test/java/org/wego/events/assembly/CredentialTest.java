package org.wego.events.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.delegation.Delegating;
import org.wego.events.delegation.DelegationChanged;
import org.wego.events.delegation.DelegationState;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;

@DisplayName("Who casts the vote of a member (E6)")
@QuarkusTest
class CredentialTest extends EventsTest {

  private static final String LIST = "/api/v1/events/{id}/credentials";
  private static final String ONE = LIST + "/{credential}";

  @Inject Credentials credentials;
  @Inject Event<DelegationChanged> changed;

  private UUID assembly;
  private UUID seoul;
  private UUID hue;
  private UUID delegation;
  private UUID head;
  private UUID alternate;

  @BeforeEach
  void a_member_with_a_head_and_an_alternate() {
    assembly = Given.assembly();
    seoul = Given.member("Seoul", "KR", "ASIA");
    hue = Given.member("Huế", "VN", "ASIA");
    delegation = Given.delegation(assembly, seoul);
    head = Given.participant(delegation, "HEAD", "Kim Min-ji");
    alternate = Given.participant(delegation, "ALTERNATE", "Park Ji-ho");
    TestClock.moveTo(Instant.parse("2017-06-27T08:00:00Z"));
  }

  @Test
  @DisplayName("E6: the head casts, and the alternate while the head is not there")
  void the_alternate_stands_in() {
    accept(head, "HEAD")
        .statusCode(201)
        .body("memberName", equalTo("Seoul"))
        .body("participantName", equalTo("Kim Min-ji"))
        .body("validUntil", equalTo("2017-06-29T20:00:00Z"))
        .body("castingRight", equalTo("MAY_CAST"));
    accept(alternate, "ALTERNATE").statusCode(201);

    assertThat(right(head)).isEqualTo(CastingRight.MAY_CAST);
    assertThat(right(alternate)).isEqualTo(CastingRight.MAY_CAST);

    Database.execute("UPDATE participant SET checked_in_at = now() WHERE id = ?", head);

    assertThat(right(head)).isEqualTo(CastingRight.MAY_CAST);
    assertThat(right(alternate)).isEqualTo(CastingRight.HEAD_CASTS);
    assertThat(credentials.mayCast(assembly, seoul, Given.subject(alternate))).isFalse();

    revoke(Api.secretariat(), idOf("HEAD"))
        .statusCode(200)
        .body("castingRight", equalTo("REVOKED"));

    assertThat(right(head)).isEqualTo(CastingRight.REVOKED);
    assertThat(right(alternate)).isEqualTo(CastingRight.MAY_CAST);
    revoke(Api.secretariat(), idOf("HEAD"))
        .statusCode(409)
        .body("code", equalTo("CREDENTIAL_REVOKED"));
  }

  @Test
  @DisplayName("E6: a head who has no login keeps no alternate from casting")
  void a_head_without_a_login_keeps_nobody_from_casting() {
    Database.execute(
        "UPDATE participant SET subject = NULL, checked_in_at = now() WHERE id = ?", head);
    accept(head, "HEAD").statusCode(201).body("castingRight", equalTo("NO_LOGIN"));
    accept(alternate, "ALTERNATE").statusCode(201).body("castingRight", equalTo("MAY_CAST"));
  }

  @Test
  @DisplayName("E6: a credential holds until its instant, and for an approved delegate")
  void a_credential_expires() {
    accept(head, "HEAD", "2017-06-27T10:00:00Z").statusCode(201);

    TestClock.moveTo(Instant.parse("2017-06-27T09:59:00Z"));
    assertThat(right(head)).isEqualTo(CastingRight.MAY_CAST);
    Database.execute("UPDATE participant SET approved_at = NULL WHERE id = ?", head);
    assertThat(right(head)).isEqualTo(CastingRight.NOT_APPROVED);
    Database.execute("UPDATE participant SET approved_at = now() WHERE id = ?", head);
    // Another person was added, and has to be approved: who was approved stays so.
    Database.execute("UPDATE delegation SET state = 'PENDING'");
    assertThat(right(head)).isEqualTo(CastingRight.MAY_CAST);
    Database.execute("UPDATE participant SET subject = NULL WHERE id = ?", alternate);
    Given.credential(alternate, "ALTERNATE");
    Api.secretariat()
        .get(LIST, assembly)
        .then()
        .body("items.castingRight", contains("NO_LOGIN", "MAY_CAST"));

    TestClock.moveTo(Instant.parse("2017-06-27T10:00:00Z"));
    assertThat(right(head)).isEqualTo(CastingRight.EXPIRED);
    // What has expired makes room for another one.
    accept(head, "HEAD").statusCode(201);
    assertThat(right(head)).isEqualTo(CastingRight.MAY_CAST);
  }

  @Test
  @DisplayName("E6: who has no credential casts nothing, nor does anybody for another member")
  void nobody_casts_without_a_credential() {
    accept(head, "HEAD").statusCode(201);

    assertThat(credentials.castingRight(assembly, seoul, "somebody"))
        .isEqualTo(CastingRight.NO_CREDENTIAL);
    assertThat(credentials.castingRight(assembly, hue, Given.subject(head)))
        .isEqualTo(CastingRight.NO_CREDENTIAL);
    assertThat(credentials.castingRight(Given.assembly(5), seoul, Given.subject(head)))
        .isEqualTo(CastingRight.NO_CREDENTIAL);
  }

  @Test
  @DisplayName("G1: only approved persons of a Full member's delegation are voting delegates")
  void who_cannot_vote_has_no_delegate() {
    UUID associate = Given.member("Abuja", "NG", "AFRICA", "ASSOCIATE");
    UUID pending = Given.delegation(assembly, associate, "PENDING");
    UUID attendee = Given.participant(pending, "HEAD", "Amina Bello");

    accept(attendee, "HEAD", "2017-06-27T08:00:00Z")
        .statusCode(422)
        .body("code", equalTo("CREDENTIAL_UNFIT"))
        .body("errors.pointer", contains("/participantId", "/participantId", "/validUntil"))
        .body("errors.code", contains("NOT_APPROVED", "NO_VOTE", "OUT_OF_RANGE"));
    accept(UUID.randomUUID(), "HEAD").statusCode(422).body("errors.code", contains("UNKNOWN"));
    Database.execute(
        """
        UPDATE participant
           SET erased_at = now(), name = NULL, email = NULL, position = NULL, subject = NULL
         WHERE id = ?
        """,
        alternate);
    accept(alternate, "ALTERNATE").statusCode(422).body("errors.code", contains("UNKNOWN"));
  }

  @Test
  @DisplayName("E6: a role has one holder, a person one role, and nobody votes for two members")
  void nobody_is_accepted_twice() throws Exception {
    UUID second = Given.participant(delegation, "DELEGATE", "Lee Do-yun");
    UUID other = Given.participant(Given.delegation(assembly, hue), "HEAD", "Nguyen Thi Lan");
    Database.execute("UPDATE participant SET subject = ? WHERE id = ?", Given.subject(head), other);

    assertThat(AtOnce.statuses(4, i -> accept(i % 2 == 0 ? head : second, "HEAD")))
        .containsOnlyOnce(201)
        .containsOnly(201, 409);
    Database.executeUnguarded("DELETE FROM credential");
    accept(head, "HEAD").statusCode(201);
    accept(head, "ALTERNATE").statusCode(409).body("code", equalTo("CREDENTIAL_TAKEN"));
    accept(other, "HEAD")
        .statusCode(409)
        .body("code", equalTo("CREDENTIAL_TAKEN"))
        .body("credentialId", equalTo(idOf("HEAD")));
  }

  @Test
  @DisplayName("E6: a member sees its own voting delegates alone, and revokes none")
  void a_member_sees_its_own() {
    String credential = accept(head, "HEAD").statusCode(201).extract().path("id");

    Api.member(seoul).get(LIST, assembly).then().body("items", hasSize(1));
    Api.member(seoul).get(ONE, assembly, credential).then().statusCode(200);
    Api.member(hue).get(LIST, assembly).then().body("items", hasSize(0));
    Api.member(hue).get(ONE, assembly, credential).then().statusCode(404);
    revoke(Api.member(seoul), credential).statusCode(403);
  }

  @Test
  @DisplayName(
      "E4, E6: who leaves a delegation casts no vote; one that is withdrawn leaves the room")
  void who_leaves_the_delegation_casts_no_vote() {
    Given.credential(head);
    Given.credential(alternate, "ALTERNATE");
    UUID presence = Given.presence(assembly, seoul);

    fire(DelegationState.PENDING, List.of(alternate));
    assertThat(revoked(alternate)).isTrue();
    assertThat(revoked(head)).isFalse();
    assertThat(isThere(presence)).isTrue();

    fire(DelegationState.WITHDRAWN, List.of());
    assertThat(revoked(head)).isTrue();
    assertThat(isThere(presence)).isFalse();
  }

  @Test
  @DisplayName("E6: the login for which a credential was accepted casts, and no other one")
  void another_login_casts_nothing() {
    accept(head, "HEAD").statusCode(201);
    Given.credential(alternate, "ALTERNATE");
    Database.execute("UPDATE participant SET checked_in_at = now() WHERE id = ?", head);
    List<Map<String, Object>> persons = Delegating.present(assembly, delegation);
    persons.get(0).put("subject", "another");

    Delegating.name(Api.member(seoul), assembly, delegation, persons).statusCode(200);
    assertThat(credentials.castingRight(assembly, seoul, "another"))
        .isEqualTo(CastingRight.NOT_APPROVED);
    Delegating.approve(assembly, delegation).statusCode(200);

    assertThat(credentials.castingRight(assembly, seoul, "another"))
        .isEqualTo(CastingRight.LOGIN_CHANGED);
    assertThat(right(head)).isEqualTo(CastingRight.LOGIN_CHANGED);
    assertThat(right(alternate)).isEqualTo(CastingRight.MAY_CAST);
    // What is worth nothing makes room for another one.
    accept(head, "HEAD").statusCode(201);
    assertThat(credentials.mayCast(assembly, seoul, "another")).isTrue();
    assertThat(right(head)).isEqualTo(CastingRight.REVOKED);
  }

  @Test
  @DisplayName("E4, E6: the credential of who is erased is revoked, and its login forgotten")
  void an_erased_person_casts_no_vote() {
    UUID before = Given.credential(head);
    revoke(Api.secretariat(), before.toString()).statusCode(200);
    Given.credential(head);
    Given.credential(alternate, "ALTERNATE");

    Api.member(seoul)
        .delete("/api/v1/events/{id}/participants/{participant}/person", assembly, head)
        .then()
        .statusCode(204);

    assertThat(
            Database.texts(
                "SELECT revoked_reason FROM credential WHERE subject IS NULL ORDER BY id"))
        .containsExactly("The head has left", "The person was erased");
    assertThat(revoked(alternate)).isFalse();
  }

  @Test
  @DisplayName("E6: a login whose credential for another member has expired is free again")
  void an_expired_credential_frees_its_login() {
    UUID other = Given.participant(Given.delegation(assembly, hue), "HEAD", "Nguyen Thi Lan");
    Database.execute("UPDATE participant SET subject = ? WHERE id = ?", Given.subject(head), other);
    accept(other, "HEAD", "2017-06-27T10:00:00Z").statusCode(201);
    accept(head, "HEAD").statusCode(409).body("code", equalTo("CREDENTIAL_TAKEN"));

    TestClock.moveTo(Instant.parse("2017-06-27T10:00:00Z"));
    accept(head, "HEAD").statusCode(201).body("castingRight", equalTo("MAY_CAST"));
  }

  @Test
  @DisplayName("E6: a credential that two revoke at once is revoked once")
  void a_credential_is_revoked_once() throws Exception {
    String credential = Given.credential(head).toString();

    assertThat(AtOnce.statuses(4, i -> revoke(Api.secretariat(), credential)))
        .containsOnlyOnce(200)
        .containsOnly(200, 409);
  }

  @Test
  @DisplayName("E6: a credential is a record, in the database too")
  void a_credential_is_a_record() {
    UUID credential = Given.credential(head);

    assertThatThrownBy(
            () ->
                Database.execute(
                    "UPDATE credential SET member_id = ? WHERE id = ?", hue, credential))
        .hasStackTraceContaining("never changed");
    assertThatThrownBy(
            () ->
                Database.execute(
                    "UPDATE credential SET subject = 'another' WHERE id = ?", credential))
        .hasStackTraceContaining("never changed");
    assertThatThrownBy(() -> Database.execute("DELETE FROM credential WHERE id = ?", credential))
        .hasStackTraceContaining("never changed");
  }

  @Test
  void the_list_is_read_in_as_many_statements_as_one_line() throws Exception {
    Given.credential(head);
    long one = CountedSql.during(() -> Api.secretariat().get(LIST, assembly));
    Given.credential(alternate, "ALTERNATE");

    assertThat(CountedSql.during(() -> Api.secretariat().get(LIST, assembly))).isEqualTo(one);
  }

  /** What the use cases of delegations tell, in the transaction of the change. */
  private void fire(DelegationState state, List<UUID> left) {
    QuarkusTransaction.requiringNew()
        .run(() -> changed.fire(new DelegationChanged(assembly, delegation, state, left)));
  }

  private static boolean revoked(UUID participant) {
    return Database.number(
            """
            SELECT count(*) FROM credential WHERE participant_id = ? AND revoked_at IS NOT NULL
            """,
            participant)
        == 1;
  }

  private static boolean isThere(UUID presence) {
    return Database.number(
            "SELECT count(*) FROM presence WHERE id = ? AND left_at IS NULL", presence)
        == 1;
  }

  private CastingRight right(UUID participant) {
    return credentials.castingRight(assembly, seoul, Given.subject(participant));
  }

  private String idOf(String role) {
    return Api.secretariat()
        .queryParam("memberId", seoul)
        .queryParam("role", role)
        .get(LIST, assembly)
        .then()
        .extract()
        .path("items[0].id");
  }

  private ValidatableResponse accept(UUID participant, String role) {
    return accept(participant, role, null);
  }

  private ValidatableResponse accept(UUID participant, String role, String validUntil) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(
            """
            {"participantId":"%s","role":"%s","letterReference":"Letter no. 114","validUntil":%s}
            """
                .formatted(participant, role, validUntil == null ? "null" : '"' + validUntil + '"'))
        .post(LIST, assembly)
        .then();
  }

  private ValidatableResponse revoke(RequestSpecification caller, String credential) {
    return caller
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"The head has left\"}")
        .post(ONE + "/revocation", assembly, credential)
        .then();
  }
}
