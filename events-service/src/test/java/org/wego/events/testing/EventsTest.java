package org.wego.events.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

/** A test of the running service on real servers; each test begins without events and members. */
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(TestClock.class)
public abstract class EventsTest {

  @BeforeEach
  void begin_without_events_and_members() {
    Database.clear();
  }
}
