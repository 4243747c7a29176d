package org.wego.membership.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.wego.membership.Applying.agency;
import static org.wego.membership.Applying.approve;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.account.Accounts.accept;
import static org.wego.membership.account.Accounts.idOf;
import static org.wego.membership.account.Accounts.invitation;
import static org.wego.membership.account.Accounts.invite;
import static org.wego.membership.account.Accounts.invited;
import static org.wego.membership.account.Accounts.revokeInvitation;
import static org.wego.membership.account.Accounts.tokenOf;
import static org.wego.platform.testkit.AtOnce.statuses;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

@DisplayName("Whom a member asks to act for it (M14)")
@QuarkusTest
@ExtendWith(TestClock.class)
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class InvitationTest {

  @Inject InviteUser inviteUser;
  @Inject EntityManager entityManager;

  private UUID gwangmyeong;
  private UUID gimpo;

  @BeforeEach
  void twoCitiesThatApplied() {
    Database.empty();
    gwangmyeong = memberOf(submitted(city("Gwangmyeong")));
    gimpo = memberOf(submitted(city("Gimpo")));
  }

  @Test
  @DisplayName("M14: a city that is admitted has its contact invited as administrator")
  void an_admission_invites_the_application_s_contact() {
    UUID application = submitted(city("Anyang"));
    invitations(Callers.secretariat(), memberOf(application)).body("items", hasSize(0));

    approve(application);

    invitations(Callers.secretariat(), memberOf(application))
        .body("items.name", contains("Kim Min-ji"))
        .body("items.email", contains("smartcity@city.example"))
        .body("items.role", contains("ADMINISTRATOR"))
        .body("items.status", contains("OPEN"));
    assertThat(
            Database.count(
                "SELECT count(*) FROM outgoing_message WHERE kind = 'account-invitation'"
                    + " AND recipient = 'smartcity@city.example'"))
        .isOne();
  }

  @Test
  @DisplayName("M14: a Friendship member's contact is invited by its admission as well")
  void a_friend_s_contact_is_invited() {
    UUID application = submitted(agency("National Information Technology Agency"));
    approve(application);
    invitations(Callers.secretariat(), memberOf(application))
        .body("items.role", contains("ADMINISTRATOR"));
  }

  @Test
  @DisplayName("M14: whoever is invited already is not invited again by the admission")
  void an_admission_invites_nobody_twice() {
    UUID application = submitted(city("Anyang"));
    UUID member = memberOf(application);
    invite(Callers.secretariat(), member, invitation("SMARTCITY@city.example", "USER"))
        .statusCode(201);

    approve(application);

    invitations(Callers.secretariat(), member).body("items.role", contains("USER"));
  }

  @Test
  @DisplayName("M14: the token is in the message alone, and its hash in the register")
  void the_message_holds_the_token_that_binds() {
    String token =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  InvitationDetails made =
                      inviteUser.invite(
                          gimpo,
                          new Invitee("Lee", "lee@gimpo.example", "ko", AccountRole.USER),
                          "the Secretariat");
                  // Before the commit: once it is sent the message has no secrets.
                  return (String)
                      entityManager
                          .createNativeQuery(
                              "SELECT secrets ->> 'token' FROM outgoing_message"
                                  + " WHERE dedupe_key = :key")
                          .setParameter("key", "account-invitation/" + made.id())
                          .getSingleResult();
                });

    assertThat(token).hasSize(43);
    assertThat(Database.text("SELECT token_sha256 FROM account_invitation")).hasSize(64);
    assertThat(
            Database.count(
                "SELECT count(*) FROM account_invitation i WHERE i::text LIKE '%" + token + "%'"))
        .isZero();
    accept(Callers.login("lee"), token)
        .statusCode(200)
        .body("memberName", equalTo("Gimpo"))
        .body("status", equalTo("BOUND"));
  }

  @Test
  @DisplayName("M14: an invitation is good once")
  void a_token_is_good_once() {
    String token = tokenOf(invited(gimpo, "USER"));
    accept(Callers.login("lee"), token).statusCode(200);
    accept(Callers.login("park"), token)
        .statusCode(409)
        .body("code", equalTo("INVITATION_USED"))
        .body("rule", equalTo("M14"));
  }

  @Test
  @DisplayName("M14: of a hundred that accept one invitation at once, one is bound")
  void one_invitation_binds_one_login_whatever_comes_at_once() throws Exception {
    String token = tokenOf(invited(gimpo, "USER"));

    List<Integer> statuses =
        statuses(
            IntStream.range(0, 100)
                .<Callable<ValidatableResponse>>mapToObj(
                    i -> () -> accept(Callers.login("login " + i), token))
                .toList());

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(99);
    assertThat(Database.count("SELECT count(*) FROM member_account")).isOne();
  }

  @Test
  @DisplayName("M14: a login that accepts the invitations of two cities at once acts for one")
  void one_login_is_bound_once_whatever_comes_at_once() throws Exception {
    List<String> tokens =
        List.of(tokenOf(invited(gimpo, "USER")), tokenOf(invited(gwangmyeong, "USER")));

    List<Integer> statuses =
        statuses(
            tokens.stream()
                .<Callable<ValidatableResponse>>map(
                    token -> () -> accept(Callers.login("lee"), token))
                .toList());

    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    assertThat(Database.count("SELECT count(*) FROM account_invitation WHERE accepted_at IS NULL"))
        .as("the other invitation is still good for another login")
        .isOne();
  }

  @Test
  @DisplayName("M14: an invitation can be accepted for two weeks")
  void a_token_expires() {
    UUID early = invited(gimpo, "USER");
    UUID late = invited(gimpo, "USER");
    TestClock.advance(Duration.ofDays(14).minusMinutes(5));
    accept(Callers.login("lee"), tokenOf(early)).statusCode(200);
    TestClock.advance(Duration.ofMinutes(10));

    accept(Callers.login("park"), tokenOf(late))
        .statusCode(409)
        .body("code", equalTo("INVITATION_EXPIRED"));
    Callers.secretariat()
        .get("/api/v1/members/{id}/account-invitations/{iid}", gimpo, late)
        .then()
        .statusCode(200)
        .body("status", equalTo("EXPIRED"));
  }

  @Test
  @DisplayName("M14: a revoked invitation binds nobody, and an accepted one cannot be revoked")
  void an_invitation_is_revoked_or_accepted() {
    UUID revoked = invited(gimpo, "USER");
    revokeInvitation(Callers.secretariat(), gimpo, revoked)
        .statusCode(200)
        .body("status", equalTo("REVOKED"))
        .body("reason", equalTo("A mistake"));
    accept(Callers.login("lee"), tokenOf(revoked))
        .statusCode(409)
        .body("code", equalTo("INVITATION_REVOKED"));
    revokeInvitation(Callers.secretariat(), gimpo, revoked)
        .statusCode(409)
        .body("code", equalTo("INVITATION_REVOKED"));

    UUID accepted = invited(gimpo, "USER");
    accept(Callers.login("lee"), tokenOf(accepted)).statusCode(200);
    revokeInvitation(Callers.secretariat(), gimpo, accepted)
        .statusCode(409)
        .body("code", equalTo("INVITATION_USED"));
    revokeInvitation(Callers.secretariat(), gwangmyeong, revoked).statusCode(404);
  }

  @Test
  @DisplayName("M14: a new invitation of an address takes the place of the open one")
  void an_address_has_one_open_invitation() {
    String request = invitation("lee@gimpo.example", "USER");
    UUID first = idOf(invite(Callers.secretariat(), gimpo, request).statusCode(201));
    UUID second =
        idOf(
            invite(Callers.secretariat(), gimpo, invitation("LEE@gimpo.example", "ADMINISTRATOR"))
                .statusCode(201));

    accept(Callers.login("lee"), tokenOf(first))
        .statusCode(409)
        .body("code", equalTo("INVITATION_REVOKED"));
    accept(Callers.login("lee"), tokenOf(second))
        .statusCode(200)
        .body("role", equalTo("ADMINISTRATOR"));
  }

  @Test
  @DisplayName("M14: a refused token says nothing of whose it was")
  void a_refusal_does_not_name_the_member() {
    UUID used = invited(gimpo, "USER");
    accept(Callers.login("lee"), tokenOf(used)).statusCode(200);
    UUID revoked = invited(gimpo, "USER");
    revokeInvitation(Callers.secretariat(), gimpo, revoked).statusCode(200);
    for (String token : List.of(tokenOf(used), tokenOf(revoked), "no token at all")) {
      String answer = accept(Callers.login("park"), token).extract().asString();
      assertThat(answer).doesNotContain("Gimpo", gimpo.toString(), "Kim", "city.example");
    }
    accept(Callers.login("park"), "no token at all")
        .statusCode(422)
        .body("code", equalTo("INVITATION_UNKNOWN"));
  }

  @Test
  @DisplayName("M14: whose tokens name another member cannot be bound to this one")
  void a_claim_has_to_agree_with_the_invitation() {
    String token = tokenOf(invited(gimpo, "USER"));
    accept(Callers.login("lee", gwangmyeong), token)
        .statusCode(403)
        .body("code", equalTo("MEMBER_CLAIM_DISAGREES"))
        .body("detail", not(equalTo("Gimpo")));
    accept(Callers.login("lee", gimpo), token).statusCode(200);
  }

  @Test
  void the_list_of_invitations_is_walked_latest_first_with_two_statements_a_page()
      throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(invited(gimpo, "USER").toString());
    }
    String next =
        invitations(Callers.secretariat().queryParam("limit", 2).queryParam("count", true), gimpo)
            .body("items.id", contains(ids.get(2), ids.get(1)))
            .body("total", equalTo(3))
            .extract()
            .path("next");
    invitations(Callers.secretariat().queryParam("limit", 2).queryParam("cursor", next), gimpo)
        .body("items.id", contains(ids.get(0)));
    assertThat(CountedSql.during(() -> invitations(Callers.secretariat(), gimpo))).isEqualTo(2);
    Callers.secretariat()
        .accept("text/csv")
        .get("/api/v1/members/{id}/account-invitations", gimpo)
        .then()
        .statusCode(200)
        .body(startsWith("id,memberId,name,email"));
  }

  @Test
  @DisplayName("M14: the database keeps one open invitation of an address, settled once")
  void the_database_refuses_what_no_use_case_does() {
    UUID accepted = invited(gimpo, "USER");
    accept(Callers.login("lee"), tokenOf(accepted)).statusCode(200);
    invited(gimpo, "USER");
    Database.refuses(
        "INSERT INTO account_invitation SELECT (jsonb_populate_record(i, jsonb_build_object("
            + "'id', uuidv7(), 'token_sha256', repeat('a', 64)))).* FROM account_invitation i"
            + " WHERE accepted_at IS NULL",
        "uq_account_invitation_open");
    Database.refuses(
        "UPDATE account_invitation SET revoked_at = now(), revoked_by = 'x', reason = 'x'"
            + " WHERE accepted_at IS NOT NULL",
        "ck_account_invitation_settled_once");
    Database.refuses(
        "INSERT INTO member_account SELECT (jsonb_populate_record(a, jsonb_build_object("
            + "'id', uuidv7(), 'subject', 'another'))).* FROM member_account a",
        "uq_member_account_invitation");
    Database.refuses(
        "INSERT INTO member_account (id, member_id, invitation_id, role, issuer, subject, bound_at)"
            + " SELECT uuidv7(), a.member_id, i.id, i.role, a.issuer, a.subject, now()"
            + " FROM member_account a JOIN account_invitation i ON i.accepted_at IS NULL",
        "uq_member_account_login");
    Database.refuses(
        "UPDATE member_account SET member_id = '" + gwangmyeong + "'",
        "fk_member_account_invitation");
  }

  private static ValidatableResponse invitations(RequestSpecification caller, UUID member) {
    return caller.get("/api/v1/members/{id}/account-invitations", member).then().statusCode(200);
  }
}
