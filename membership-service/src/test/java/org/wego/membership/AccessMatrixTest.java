package org.wego.membership;

import static org.wego.membership.Applying.city;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.wego.membership.account.Accounts;
import org.wego.membership.consultation.Consultations;
import org.wego.membership.ending.Endings;
import org.wego.membership.partner.PartnerFiles;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.AccessMatrix;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class AccessMatrixTest extends AccessMatrix {

  private static final UUID OTHER = UUID.fromString("0153c9f8-3424-7aa1-84a6-3585008bcfb0");

  private UUID application;
  private UUID member;

  /** What one test's fields name is not another one's. */
  @BeforeEach
  void begin_with_nothing() {
    Database.empty();
  }

  @Override
  protected Optional<Tokens> caller(String column) {
    return switch (column) {
      case "member-own" -> Optional.of(Tokens.of("member").with("member_id", member));
      case "member-other" -> Optional.of(Tokens.of("member").with("member_id", OTHER));
      case "applicant" -> Optional.of(Tokens.of("applicant").subject("an applicant"));
      case "applicant-other" -> Optional.of(Tokens.of("applicant").subject("a stranger"));
      case "regional-office" -> Optional.of(Tokens.of("regional-office").with("region", "ASIA"));
      case "regional-office-other" ->
          Optional.of(Tokens.of("regional-office").with("region", "EUROPE"));
      default -> super.caller(column);
    };
  }

  /** For every call a city in Asia that has applied, and what belongs to it. */
  @Override
  protected Map<String, String> pathParameters(Operation operation, String column) {
    if (Database.count("SELECT count(*) FROM membership_application WHERE status = 'SUBMITTED'")
        != 1) {
      Database.empty();
      application = Applying.submitted(city("Gwangmyeong"));
      member = Applying.memberOf(application);
    }
    Map<String, String> governance = Governing.pathParameters(operation.path());
    if (!governance.isEmpty()) {
      return governance;
    }
    Map<String, String> ids = new HashMap<>();
    if (operation.path().contains("{id}")) {
      ids.put("id", id(operation).toString());
    }
    if (operation.path().contains("{benefit}")) {
      ids.put("benefit", "CEDS");
    }
    if (operation.path().contains("{iid}")) {
      ids.put("iid", Accounts.invited(member, "USER").toString());
    }
    if (operation.path().contains("{aid}")) {
      ids.put("aid", Accounts.bound(member, "Kim Min-ji " + column, "USER").toString());
    }
    if (operation.path().contains("{cid}")) {
      ids.put("cid", Contacts.add(member).toString());
    }
    return ids;
  }

  private UUID id(Operation operation) {
    String path = operation.path();
    if (path.startsWith("/api/v1/members/")) {
      return member;
    } else if (path.startsWith("/api/v1/committee-decisions/")) {
      Committee.cancelVote(application);
      Applying.approve(application);
      return UUID.fromString(Database.text("SELECT id FROM committee_decision"));
    } else if (path.startsWith("/api/v1/member-imports/")) {
      if (Database.count("SELECT count(*) FROM file_import WHERE kind = 'MEMBERS'") == 0) {
        Roster.importReal();
      }
      return imported("MEMBERS");
    } else if (path.startsWith("/api/v1/contact-imports/")) {
      return Contacts.imported(member);
    } else if (path.startsWith("/api/v1/person-erasures/")) {
      return Contacts.erased();
    } else if (path.startsWith("/api/v1/membership-messages/")) {
      return UUID.fromString(
          Database.text("SELECT id FROM outgoing_message WHERE kind = 'application-received'"));
    } else if (path.startsWith("/api/v1/partners/")) {
      return PartnerFiles.registered("A partner " + Ids.next());
    } else if (path.startsWith("/api/v1/partner-imports/")) {
      PartnerFiles.importReal();
      return imported("PARTNERS");
    } else if (path.startsWith("/api/v1/consultation-requests/")) {
      return Consultations.requested(member);
    } else if (path.startsWith("/api/v1/consultation-request-imports/")) {
      Consultations.send("Gwangmyeong,KR,RESEARCH,2015,A study\n", false).statusCode(201);
      return imported("CONSULTATION_REQUESTS");
    }
    if (path.contains("/voting") || path.contains("/ballots")) {
      ensureVote();
    }
    return application;
  }

  private static UUID imported(String kind) {
    return UUID.fromString(
        Database.text("SELECT max(id::text) FROM file_import WHERE kind = '" + kind + "'"));
  }

  private void ensureVote() {
    if (Database.count("SELECT count(*) FROM voting WHERE status = 'OPEN'") == 0) {
      if (Database.count("SELECT count(*) FROM office_holding WHERE valid_to IS NULL") == 0) {
        Committee.seat(14);
      }
      Committee.openVote(application, "{\"procedure\":\"MEETING\"}").statusCode(201);
    }
  }

  @Override
  protected Optional<Body> body(Operation operation, String column) {
    return switch (operation.operationId()) {
      case "attachSignedForm" -> Optional.of(new Body("application/pdf", Applying.PDF));
      case "addMemberContact" ->
          Optional.of(
              Body.json(Contacts.contact("BILLING", "Kim Min-ji", "kim@city.example").toString()));
      case "inviteAccount" -> Optional.of(Body.json(Accounts.invitation("USER")));
      case "revokeAccount", "revokeAccountInvitation" ->
          Optional.of(Body.json("{\"reason\":\"Has left\"}"));
      case "withdrawMember" -> Optional.of(Body.json(Endings.cause(Applying.today()).toString()));
      case "recordRegionalOfficeActivity" -> Optional.of(Body.json(Governing.ACTIVITY_BODY));
      default -> Optional.empty();
    };
  }
}
