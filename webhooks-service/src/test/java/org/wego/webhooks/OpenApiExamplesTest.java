package org.wego.webhooks;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.OpenApiExamples;
import org.wego.platform.testkit.WegoServers;
import org.wego.webhooks.testing.ReceiverCertificate;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ReceiverCertificate.class, scope = TestResourceScope.GLOBAL)
class OpenApiExamplesTest {

  @Test
  void every_operation_shows_examples_that_hold() {
    OpenApiExamples.validate();
  }
}
