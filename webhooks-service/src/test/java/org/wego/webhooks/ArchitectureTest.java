package org.wego.webhooks;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wego.platform.testkit.ArchitectureRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> the_architecture_holds() {
    return ArchitectureRules.ofService("org.wego.webhooks").tests();
  }
}
