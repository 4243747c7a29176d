package org.wego.fees;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.testkit.OddInput;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

/** What the contract describes is called with what nobody would send. */
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class OddInputTest extends OddInput {

  private static final Roster.Member SEOUL = Roster.member("Seoul");

  private Map<String, String> ids;

  @BeforeEach
  void a_member_is_billed() {
    Database.clear();
    Generated.account(SEOUL);
    Api.importIndicators();
    String run = Api.run(2016).getString("id");
    String invoice = Invoices.of(2016).get(SEOUL.id()).id();
    String payment = Payments.pay(invoice, "1.00").extract().path("id");
    String schedule =
        Api.anyone().get("/api/v1/fee-schedules").then().extract().path("items[0].id");
    ids =
        Map.of(
            "fee-runs", run,
            "invoices", invoice,
            "payments", payment,
            "fee-schedules", schedule,
            "billing-accounts", SEOUL.id().toString());
  }

  @Override
  protected Tokens caller() {
    return Tokens.of("secretariat");
  }

  /** The first name of a path is the id of what the path is about. */
  @Override
  protected String pathParameter(Operation operation, String name) {
    String kind = operation.path().split("/")[3];
    boolean first = operation.path().indexOf('{') == operation.path().indexOf("{" + name + "}");
    return first && ids.containsKey(kind) ? ids.get(kind) : UUID.randomUUID().toString();
  }

  @Override
  protected boolean leftOut(Operation operation) {
    return operation.path().endsWith("/progress");
  }

  @Override
  protected String body(String body) {
    return body.replace("0153c9f8-3424-7aa1-84a6-3585008bcfb0", SEOUL.id().toString());
  }
}
