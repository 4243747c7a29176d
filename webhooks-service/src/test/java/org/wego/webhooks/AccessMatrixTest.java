package org.wego.webhooks;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.wego.platform.testkit.AccessMatrix;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;
import org.wego.webhooks.testing.Database;
import org.wego.webhooks.testing.Given;
import org.wego.webhooks.testing.ReceiverCertificate;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ReceiverCertificate.class, scope = TestResourceScope.GLOBAL)
class AccessMatrixTest extends AccessMatrix {

  @BeforeEach
  void begin_without_subscriptions() {
    Database.clear();
  }

  @Override
  protected Optional<Tokens> caller(String column) {
    return switch (column) {
      case "partner-own" -> Optional.of(Tokens.of("partner").subject("ceds"));
      case "partner-other" -> Optional.of(Tokens.of("partner").subject("another"));
      default -> super.caller(column);
    };
  }

  /** New ones for each call: calls change them. */
  @Override
  protected Map<String, String> pathParameters(Operation operation, String column) {
    Map<String, String> parameters = new HashMap<>();
    if (operation.path().contains("{messageId}")) {
      parameters.put("messageId", Given.message().toString());
    } else if (operation.path().contains("{id}")) {
      UUID subscription = Given.subscription("ceds");
      parameters.put("id", subscription.toString());
      if (operation.path().contains("{deliveryId}")) {
        parameters.put("deliveryId", Given.failedDelivery(subscription).toString());
      }
    }
    return parameters;
  }

  /** Whose it is shows only when there is nothing else to say against the call. */
  @Override
  protected Optional<Body> body(Operation operation, String column) {
    return operation.operationId().equals("replayWebhookEvents")
        ? Optional.of(
            Body.json("{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-01-02T00:00:00Z\"}"))
        : super.body(operation, column);
  }
}
