package org.wego.webhooks.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

/** A test of the running service on real servers; each test begins without subscriptions. */
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ReceiverCertificate.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(TestClock.class)
public abstract class WebhooksTest {

  @BeforeEach
  void begin_without_subscriptions() {
    TestHostNames.forget();
    Database.clear();
  }

  @AfterEach
  void nobody_is_told_any_more() {
    Database.clear();
    Receiver.closeAll();
  }
}
