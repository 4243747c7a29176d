package org.wego.membership.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.account.Accounts.accept;
import static org.wego.membership.account.Accounts.bound;
import static org.wego.membership.account.Accounts.invitation;
import static org.wego.membership.account.Accounts.invite;
import static org.wego.membership.account.Accounts.invited;
import static org.wego.membership.account.Accounts.revokeInvitation;
import static org.wego.membership.account.Accounts.tokenOf;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.testkit.WegoServers;

@DisplayName("Who invites whom to act for a member (M14)")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class InvitingTest {

  private UUID gwangmyeong;
  private UUID gimpo;

  @BeforeEach
  void twoCitiesThatApplied() {
    Database.empty();
    gwangmyeong = memberOf(submitted(city("Gwangmyeong")));
    gimpo = memberOf(submitted(city("Gimpo")));
  }

  @Test
  @DisplayName(
      "M14: nobody is invited to act for a former member, and open invitations end with it")
  void a_former_member_invites_nobody() {
    UUID application = submitted(city("Anyang"));
    UUID member = memberOf(application);
    UUID open = invited(member, "USER");
    Applying.withdraw(Callers.applicant(), application).statusCode(200);

    accept(Callers.login("lee"), tokenOf(open))
        .statusCode(409)
        .body("code", equalTo("INVITATION_REVOKED"));
    invite(Callers.secretariat(), member, invitation("USER"))
        .statusCode(409)
        .body("code", equalTo("MEMBERSHIP_ENDED"));
    invite(Callers.secretariat(), UUID.randomUUID(), invitation("USER")).statusCode(404);
  }

  @Test
  @DisplayName("M14: a city's administrator invites for its own city, and sees nothing of another")
  void an_administrator_invites_for_its_own_city() {
    bound(gimpo, "lee", "ADMINISTRATOR");
    UUID other = invited(gwangmyeong, "USER");
    RequestSpecification lee = Callers.login("lee");

    invite(lee, gimpo, invitation("park@gimpo.example", "USER"))
        .statusCode(201)
        .header("Location", startsWith("http"))
        .body("invitedBy", equalTo("lee"))
        .body("acceptedAt", nullValue());
    invite(Callers.login("lee"), gwangmyeong, invitation("USER"))
        .statusCode(404)
        .body("code", equalTo("NOT_FOUND"));
    Callers.login("lee")
        .get("/api/v1/members/{id}/account-invitations", gwangmyeong)
        .then()
        .statusCode(404);
    Callers.login("lee")
        .get("/api/v1/members/{id}/account-invitations/{iid}", gwangmyeong, other)
        .then()
        .statusCode(404);
    Callers.login("lee")
        .get("/api/v1/members/{id}/account-invitations/{iid}", gimpo, other)
        .then()
        .statusCode(404);
    revokeInvitation(Callers.login("lee"), gwangmyeong, other).statusCode(404);
    revokeInvitation(Callers.login("lee"), gimpo, other).statusCode(404);
  }

  @Test
  @DisplayName("M14: a user who is no administrator invites nobody, whatever a claim says")
  void only_an_administrator_invites() {
    bound(gimpo, "lee", "USER");
    invite(Callers.login("lee"), gimpo, invitation("USER"))
        .statusCode(403)
        .body("code", equalTo("ADMINISTRATOR_REQUIRED"));
    invite(Callers.member(gimpo), gimpo, invitation("USER"))
        .statusCode(403)
        .body("code", equalTo("ADMINISTRATOR_REQUIRED"));
  }

  @Test
  void the_input_of_an_invitation_is_checked_at_once() {
    invite(
            Callers.secretariat(),
            gimpo,
            "{\"name\":\" \",\"email\":\"nobody\",\"language\":\"?\",\"role\":\"MAYOR\"}")
        .statusCode(400)
        .body("errors.pointer.toSet()", hasSize(4));
  }
}
