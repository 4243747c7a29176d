package org.wego.events;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.OpenApiExamples;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class OpenApiExamplesTest {

  @Test
  void every_operation_shows_examples_that_hold() {
    OpenApiExamples.validate();
  }
}
