package org.wego.webhooks;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.wego.platform.testkit.OddInput;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;
import org.wego.webhooks.testing.Database;
import org.wego.webhooks.testing.Given;
import org.wego.webhooks.testing.ReceiverCertificate;

/** What the contract describes is called with what nobody would send. */
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ReceiverCertificate.class, scope = TestResourceScope.GLOBAL)
class OddInputTest extends OddInput {

  private UUID subscription;
  private UUID delivery;
  private UUID message;

  @BeforeEach
  void a_subscription_with_a_delivery() {
    Database.clear();
    subscription = Given.subscription("ceds");
    delivery = Given.failedDelivery(subscription);
    message = Given.message();
  }

  @Override
  protected Tokens caller() {
    return Tokens.of("secretariat");
  }

  @Override
  protected String pathParameter(Operation operation, String name) {
    return switch (name) {
      case "deliveryId" -> delivery.toString();
      case "messageId" -> message.toString();
      default -> subscription.toString();
    };
  }
}
