package org.wego.fees;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.wego.fees.notice.QueueNotices;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Camt;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.Exemptions;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.fees.testing.Schedules;
import org.wego.platform.testkit.AccessMatrix;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class AccessMatrixTest extends AccessMatrix {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final Roster.Member FRANKFURT = Roster.member("Frankfurt");
  private static final String CONTACT =
      "{\"name\":\"Kim\",\"email\":\"kim@seoul.example\",\"language\":\"ko\"}";

  @Override
  protected Optional<Tokens> caller(String column) {
    return switch (column) {
      case "member-own" -> Optional.of(Tokens.of("member").with("member_id", SEOUL.id()));
      case "member-other" -> Optional.of(Tokens.of("member").with("member_id", FRANKFURT.id()));
      case "regional-office" -> Optional.of(Tokens.of("regional-office").with("region", "ASIA"));
      case "regional-office-other" ->
          Optional.of(Tokens.of("regional-office").with("region", "EUROPE"));
      default -> super.caller(column);
    };
  }

  private String schedule;
  private String simulation;
  private String run;
  private String invoice;
  private String payment;
  private String creditNote;
  private String issuer;
  private String exemption;
  private String statementImport;
  private String bankEntry;
  private String message;

  @Inject QueueNotices queueNotices;

  /** What the paths are about is Seoul's, which is in Asia. */
  @BeforeEach
  void seoul_is_billed() {
    Database.clear();
    Generated.account(SEOUL);
    Api.importIndicators();
    schedule = Api.anyone().get("/api/v1/fee-schedules").then().extract().path("items[0].id");
    simulation = Schedules.simulate(schedule, 2016).statusCode(201).extract().path("id");
    run = Api.run(2016).getString("id");
    invoice = Invoices.of(2016).get(SEOUL.id()).id();
    payment = Payments.pay(invoice, "1.00").extract().path("id");
    creditNote =
        Payments.post(
                "/api/v1/invoices/" + invoice + "/credit-notes",
                "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"},\"reason\":\"x\"}")
            .extract()
            .path("id");
    issuer = Api.secretariat().get("/api/v1/issuers").then().extract().path("items[0].id");
    enterContact().statusCode(201);
    statementImport = Camt.statement("1").credit("R1", "5.00", "x").send().extract().path("id");
    bankEntry = Camt.entries("UNMATCHED").extract().path("items[0].id");
    exemption = Exemptions.waive(SEOUL.id(), 2015).extract().path("id");
    queueNotices.next(QueueNotices.Position.START);
    message = Api.secretariat().get("/api/v1/fees-messages").then().extract().path("items[0].id");
  }

  @Override
  protected Map<String, String> pathParameters(Operation operation, String column) {
    String path = operation.path();
    if (operation.operationId().equals("eraseBillingContact")) {
      // Whoever may has erased it before.
      enterContact();
    }
    if (path.contains("{memberId}")) {
      return Map.of("memberId", SEOUL.id().toString());
    } else if (!path.contains("{id}")) {
      return Map.of();
    } else if (path.contains("{simulationId}")) {
      return Map.of("id", schedule, "simulationId", simulation);
    } else if (path.startsWith("/api/v1/fee-schedules")) {
      return Map.of("id", schedule);
    } else if (path.startsWith("/api/v1/payments")) {
      return Map.of("id", payment);
    } else if (path.startsWith("/api/v1/credit-notes")) {
      return Map.of("id", creditNote);
    } else if (path.startsWith("/api/v1/issuers")) {
      return Map.of("id", issuer);
    } else if (path.startsWith("/api/v1/bank-statement-imports")) {
      return Map.of("id", statementImport);
    } else if (path.startsWith("/api/v1/bank-statement-entries")) {
      return Map.of("id", bankEntry);
    } else if (path.startsWith("/api/v1/exemptions")) {
      return Map.of("id", exemption);
    } else if (path.startsWith("/api/v1/fees-messages")) {
      return Map.of("id", message);
    }
    return Map.of("id", path.startsWith("/api/v1/invoices") ? invoice : run);
  }

  /** Whose contact it is shows only when there is nothing else to say against the call. */
  @Override
  protected Optional<Body> body(Operation operation, String column) {
    return operation.operationId().equals("enterBillingContact")
        ? Optional.of(Body.json(CONTACT))
        : super.body(operation, column);
  }

  private static ValidatableResponse enterContact() {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(CONTACT)
        .put("/api/v1/billing-accounts/{id}/contact", SEOUL.id())
        .then();
  }
}
