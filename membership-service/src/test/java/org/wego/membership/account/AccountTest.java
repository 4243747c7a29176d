package org.wego.membership.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.wego.membership.Applying.APPLICATIONS;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.today;
import static org.wego.membership.account.Accounts.accept;
import static org.wego.membership.account.Accounts.bound;
import static org.wego.membership.account.Accounts.invited;
import static org.wego.membership.account.Accounts.own;
import static org.wego.membership.account.Accounts.revoke;
import static org.wego.membership.account.Accounts.tokenOf;
import static org.wego.platform.testkit.AtOnce.statuses;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.messaging.stream.SnapshotSource;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

@DisplayName("Who acts for a member (M14)")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class AccountTest {

  private static final String TOPIC = "wego.membership.account.v1";

  @Inject RevokeAccounts revokeAccounts;
  @Inject @Any Instance<SnapshotSource> snapshots;

  private UUID application;
  private UUID gimpo;
  private UUID gwangmyeong;

  @BeforeEach
  void twoCitiesThatApplied() {
    Database.empty();
    application = submitted(city("Gimpo"));
    gimpo = memberOf(application);
    gwangmyeong = memberOf(submitted(city("Gwangmyeong")));
  }

  @Test
  @DisplayName("M14: accepting binds the login to the member, without any word of the provider")
  void a_bound_login_acts_for_its_member() {
    own(Callers.login("lee")).body("by", equalTo("NOTHING")).body("memberId", nullValue());
    contacts(Callers.login("lee"), gimpo).statusCode(403);

    UUID account = bound(gimpo, "lee", "USER");

    own(Callers.login("lee"))
        .body("by", equalTo("BINDING"))
        .body("memberId", equalTo(gimpo.toString()))
        .body("memberName", equalTo("Gimpo"))
        .body("role", equalTo("USER"))
        .body("accountId", equalTo(account.toString()));
    contacts(Callers.login("lee"), gimpo).statusCode(200).body("items", hasSize(2));
    contacts(Callers.login("lee"), gwangmyeong).statusCode(404);
    Callers.login("lee").get(APPLICATIONS + "/{id}", application).then().statusCode(200);
  }

  @Test
  @DisplayName("M14: the provider's claim is enough while its member is one")
  void a_claim_without_a_binding_works() {
    own(Callers.login("lee", gimpo))
        .body("by", equalTo("CLAIM"))
        .body("memberId", equalTo(gimpo.toString()))
        .body("role", nullValue())
        .body("accountId", nullValue());
    contacts(Callers.login("lee", gimpo), gimpo).statusCode(200);

    Applying.withdraw(Callers.applicant(), application).statusCode(200);

    own(Callers.login("lee", gimpo)).body("by", equalTo("FORMER_MEMBER"));
    contacts(Callers.login("lee", gimpo), gimpo).statusCode(404);
    own(Callers.login("lee", UUID.randomUUID())).body("by", equalTo("FORMER_MEMBER"));
  }

  @Test
  @DisplayName("M14: a claim has to agree with the binding")
  void a_claim_that_disagrees_with_the_binding_is_refused() {
    bound(gimpo, "lee", "ADMINISTRATOR");
    contacts(Callers.login("lee", gimpo), gimpo).statusCode(200);

    for (UUID asked : List.of(gimpo, gwangmyeong)) {
      contacts(Callers.login("lee", gwangmyeong), asked)
          .statusCode(403)
          .body("code", equalTo("MEMBER_CLAIM_DISAGREES"))
          .body("rule", equalTo("M14"));
    }
    Callers.login("lee", gwangmyeong)
        .get("/api/v1/members/{id}/accounts", gimpo)
        .then()
        .statusCode(403)
        .body("code", equalTo("MEMBER_CLAIM_DISAGREES"));
    own(Callers.login("lee", gwangmyeong))
        .body("by", equalTo("DISAGREEMENT"))
        .body("memberId", nullValue());
    Callers.login("lee", gwangmyeong).get("/api/v1/members").then().statusCode(200);
  }

  @Test
  @DisplayName(
      "M14: a member of the committee whose login is bound acts for the city it is bound to")
  void a_committee_token_is_judged_the_same() {
    accept(as(Tokens.of("executive-committee").subject("chair")), tokenOf(invited(gimpo, "USER")))
        .statusCode(200);

    own(as(Tokens.of("executive-committee").subject("chair")))
        .body("memberId", equalTo(gimpo.toString()));
    own(as(Tokens.of("executive-committee").subject("chair").with("member_id", gwangmyeong)))
        .body("by", equalTo("DISAGREEMENT"));
    own(as(Tokens.of("executive-committee").subject("another").with("member_id", gwangmyeong)))
        .body("memberId", equalTo(gwangmyeong.toString()));
  }

  @Test
  @DisplayName("M14: who is revoked acts for the member no more, even if the claim still says so")
  void a_revocation_holds_against_the_claim() {
    bound(gimpo, "kim", "ADMINISTRATOR");
    UUID account = bound(gimpo, "lee", "USER");

    revoke(Callers.login("kim"), gimpo, account)
        .statusCode(200)
        .body("status", equalTo("REVOKED"))
        .body("revokedBy", equalTo("kim"))
        .body("reason", equalTo("Has left"))
        .body("revokedAt", notNullValue());

    contacts(Callers.login("lee"), gimpo).statusCode(403);
    contacts(Callers.login("lee", gimpo), gimpo).statusCode(404);
    own(Callers.login("lee", gimpo)).body("by", equalTo("REVOKED"));
    revoke(Callers.login("kim"), gimpo, account)
        .statusCode(409)
        .body("code", equalTo("ACCOUNT_REVOKED"));
  }

  @Test
  @DisplayName("M14: who was revoked may be invited again, and by another city")
  void a_revoked_login_is_free_again() {
    UUID first = bound(gimpo, "lee", "USER");
    String other = tokenOf(invited(gwangmyeong, "USER"));
    accept(Callers.login("lee"), other)
        .statusCode(409)
        .body("code", equalTo("LOGIN_BOUND"))
        .body("rule", equalTo("M14"));

    revoke(Callers.secretariat(), gimpo, first).statusCode(200);
    accept(Callers.login("lee"), other).statusCode(200);
    own(Callers.login("lee")).body("memberId", equalTo(gwangmyeong.toString()));
    Accounts.list(Callers.secretariat().queryParam("status", "BOUND"), gimpo)
        .body("items", empty());
  }

  @Test
  @DisplayName("M14: an administrator does not leave the city without one; the Secretariat may")
  void the_last_administrator_stays() {
    UUID last = bound(gimpo, "kim", "ADMINISTRATOR");
    bound(gimpo, "lee", "USER");
    revoke(Callers.login("kim"), gimpo, last)
        .statusCode(409)
        .body("code", equalTo("LAST_ADMINISTRATOR"));
    revoke(Callers.secretariat(), gimpo, last).statusCode(200);
  }

  @RepeatedTest(5)
  @DisplayName("M14: two administrators who revoke each other at once leave one")
  void administrators_who_revoke_each_other_leave_one() throws Exception {
    UUID kim = bound(gimpo, "kim", "ADMINISTRATOR");
    UUID lee = bound(gimpo, "lee", "ADMINISTRATOR");

    assertThat(
            statuses(
                List.of(
                    () -> revoke(Callers.login("kim"), gimpo, lee),
                    () -> revoke(Callers.login("lee"), gimpo, kim))))
        .containsExactlyInAnyOrder(200, 403);
    assertThat(Database.count("SELECT count(*) FROM member_account WHERE revoked_at IS NULL"))
        .isOne();
  }

  @Test
  @DisplayName("M14: a city's administrator never touches another city's accounts")
  void another_city_s_accounts_are_not_found() {
    bound(gimpo, "kim", "ADMINISTRATOR");
    UUID other = bound(gwangmyeong, "lee", "USER");

    Accounts.list(Callers.login("kim"), gimpo).body("items.subject", hasSize(1));
    Callers.login("kim").get("/api/v1/members/{id}/accounts", gwangmyeong).then().statusCode(404);
    revoke(Callers.login("kim"), gwangmyeong, other).statusCode(404);
    revoke(Callers.login("kim"), gimpo, other).statusCode(404);
    revoke(Callers.login("lee"), gwangmyeong, other)
        .statusCode(403)
        .body("code", equalTo("ADMINISTRATOR_REQUIRED"));
    Callers.login("kim").get("/api/v1/accounts").then().statusCode(403);
    own(Callers.login("lee")).body("by", equalTo("BINDING"));
  }

  @Test
  @DisplayName("M14: a refusal that ends the Associate ends everybody's acting for it")
  void the_end_of_a_membership_revokes_its_accounts() {
    bound(gimpo, "kim", "ADMINISTRATOR");
    bound(gimpo, "lee", "USER");
    UUID open = invited(gimpo, "USER");

    decide(application, decision("REFUSED", today(), 1, 12).put("endsAssociateMembership", true))
        .statusCode(200);

    own(Callers.login("kim")).body("by", equalTo("NOTHING"));
    own(Callers.login("lee", gimpo)).body("by", equalTo("REVOKED"));
    Accounts.list(Callers.secretariat(), gimpo)
        .body("items.status", contains("REVOKED", "REVOKED"));
    accept(Callers.login("park"), tokenOf(open))
        .statusCode(409)
        .body("code", equalTo("INVITATION_REVOKED"));
  }

  @Test
  @DisplayName("M14: every account of a member can be ended at once, and ended again")
  void all_accounts_are_revoked_with_a_reason() {
    bound(gimpo, "kim", "ADMINISTRATOR");
    bound(gwangmyeong, "lee", "ADMINISTRATOR");
    for (int i = 0; i < 2; i++) {
      QuarkusTransaction.requiringNew()
          .run(() -> revokeAccounts.of(gimpo, "Excluded by decision EXCOM-2026-03", "an officer"));
    }
    Accounts.list(Callers.secretariat(), gimpo)
        .body("items.reason", contains("Excluded by decision EXCOM-2026-03"))
        .body("items.revokedBy", contains("an officer"));
    own(Callers.login("lee")).body("by", equalTo("BINDING"));
  }

  @Test
  @DisplayName("M14: a binding to a former member is worth nothing, even unrevoked")
  void a_binding_to_a_former_member_is_worth_nothing() {
    bound(gimpo, "kim", "ADMINISTRATOR");
    Database.execute("UPDATE member SET live = false WHERE id = '" + gimpo + "'");
    own(Callers.login("kim")).body("by", equalTo("FORMER_MEMBER"));
    contacts(Callers.login("kim"), gimpo).statusCode(403);
  }

  @Test
  @DisplayName("M14: the Secretariat sees who acts for whom")
  void the_secretariat_sees_all_accounts_in_two_statements_at_most() throws Exception {
    UUID first = bound(gimpo, "kim", "ADMINISTRATOR");
    UUID second = bound(gwangmyeong, "lee", "USER");

    Callers.secretariat()
        .queryParam("count", true)
        .get("/api/v1/accounts")
        .then()
        .statusCode(200)
        .body("items.id", contains(second.toString(), first.toString()))
        .body("items.memberName", contains("Gwangmyeong", "Gimpo"))
        .body("items.name", contains("Kim Min-ji", "Kim Min-ji"))
        .body("total", equalTo(2));
    Callers.secretariat()
        .queryParam("member", gimpo)
        .get("/api/v1/accounts")
        .then()
        .body("items.id", contains(first.toString()));
    Callers.secretariat()
        .accept("text/csv")
        .get("/api/v1/accounts")
        .then()
        .statusCode(200)
        .body(startsWith("id,memberId,memberName"));
    assertThat(
            CountedSql.during(
                () -> Callers.secretariat().get("/api/v1/accounts").then().statusCode(200)))
        .isOne();
    assertThat(CountedSql.during(() -> Accounts.list(Callers.secretariat(), gimpo))).isEqualTo(2);
    Callers.secretariat()
        .get("/api/v1/members/{id}/accounts", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  @DisplayName("M14: others are told whose login acts for whom, by ids alone")
  void the_stream_tells_binding_revocation_and_the_present_state() {
    UUID account = bound(gimpo, "lee", "USER");
    revoke(Callers.secretariat(), gimpo, account).statusCode(200);
    SnapshotSource source =
        snapshots.stream().filter(one -> one.topic().equals(TOPIC)).findFirst().orElseThrow();
    QuarkusTransaction.requiringNew().run(() -> source.emit(null, 10));

    var events = KafkaEvents.awaitOfKey(TOPIC, account, all -> all.size() == 3);

    assertThat(events)
        .extracting(KafkaEvents.Event::type)
        .containsExactly(
            "org.wego.membership.account-bound.v1",
            "org.wego.membership.account-revoked.v1",
            "org.wego.membership.account-snapshot.v1");
    events.forEach(event -> EventContracts.validate(event.type(), event.data()));
    assertThat(events.get(0).data().get("subject").asText())
        .isEqualTo(Tokens.of().subject("lee").subjectId());
    assertThat(events.get(0).value()).doesNotContain("Kim", "city.example");
    assertThat(source.count()).isOne();
  }

  @Test
  @DisplayName("M14: the member's history says who came to act for it, and who went")
  void the_history_has_every_step() {
    UUID account = bound(gimpo, "lee", "USER");
    revoke(Callers.secretariat(), gimpo, account).statusCode(200);
    assertThat(
            Database.text(
                "SELECT string_agg(type, ' ' ORDER BY recorded_at, id) FROM change_record"
                    + " WHERE subject_id = '"
                    + gimpo
                    + "' AND type LIKE 'ACCOUNT%'"))
        .isEqualTo("ACCOUNT_INVITED ACCOUNT_BOUND ACCOUNT_REVOKED");
    assertThat(
            Database.count(
                "SELECT count(*) FROM change_record WHERE type LIKE 'ACCOUNT%'"
                    + " AND (state_after::text LIKE '%Kim%' OR state_after::text LIKE '%example%')"))
        .isZero();
  }

  @Test
  @DisplayName("M14: who is erased acts for nobody, and nothing but the id of the login is kept")
  void an_erasure_takes_name_and_address_away() {
    String email = "lee@gimpo.example";
    UUID invitation =
        Accounts.idOf(
            Accounts.invite(
                Callers.secretariat(), gimpo, Accounts.invitation(email, "ADMINISTRATOR")));
    accept(Callers.login("lee"), tokenOf(invitation)).statusCode(200);

    Callers.secretariat()
        .contentType("application/json")
        .body(
            "{\"email\":\"LEE@gimpo.example\",\"reason\":\"Asked for it\",\"requestedOn\":\"%s\"}"
                .formatted(today()))
        .post("/api/v1/person-erasures")
        .then()
        .statusCode(201)
        .body("counts.accounts", equalTo(1));

    Accounts.list(Callers.secretariat(), gimpo)
        .body("items.name", contains(nullValue()))
        .body("items.email", contains(nullValue()))
        .body("items.status", contains("REVOKED"));
    own(Callers.login("lee", gimpo)).body("by", equalTo("REVOKED"));
    assertThat(
            Database.count(
                "SELECT count(*) FROM change_record c WHERE c::text LIKE '%gimpo.example%'"))
        .isZero();
  }

  private static RequestSpecification as(Tokens token) {
    return given().auth().oauth2(token.token());
  }

  private static ValidatableResponse contacts(RequestSpecification caller, UUID member) {
    return caller.get("/api/v1/members/{id}/contacts", member).then();
  }
}
