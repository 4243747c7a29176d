package org.wego.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wego.webhooks.testing.WebhooksTest;

/**
 * The contract is made from the code and committed. After a wanted change: run this test with
 * {@code -Dcontracts.write=true}, and read the difference.
 */
@QuarkusTest
class OpenApiContractTest extends WebhooksTest {

  private static final Path CONTRACT = Path.of("..", "contracts", "openapi", "webhooks-v1.yaml");

  @Test
  void the_service_serves_the_contract_that_is_committed() throws IOException {
    String served = given().get("/q/openapi").then().statusCode(200).extract().asString();
    if (Boolean.getBoolean("contracts.write")) {
      Files.createDirectories(CONTRACT.getParent());
      Files.writeString(CONTRACT, served);
    }

    assertThat(served).isEqualTo(Files.readString(CONTRACT));
  }
}
