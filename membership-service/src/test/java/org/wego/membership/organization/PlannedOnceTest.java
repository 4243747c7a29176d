package org.wego.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.wego.membership.member.SuccessionQueries;
import org.wego.platform.testkit.WegoServers;

/**
 * Plans of queries are kept, and found again by the text. A kept plan that is never found again
 * makes each look for one longer, and pushes others out.
 */
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class PlannedOnceTest {

  private static final int TIMES = 50;
  private static final UUID NOBODY = UUID.randomUUID();

  @Inject OrganizationLock lock;
  @Inject SuccessionQueries successions;
  @Inject EntityManagerFactory factory;

  @Test
  void a_query_that_is_asked_again_is_not_planned_again() {
    ask();
    int planned = plans();
    for (int i = 0; i < TIMES; i++) {
      ask();
    }
    // Not none: a job of the service may ask for something of its own meanwhile.
    assertThat(plans() - planned).isLessThan(TIMES);
  }

  private void ask() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              lock.acquireAll();
              successions.successor(NOBODY, LocalDate.EPOCH);
              successions.links(NOBODY);
            });
  }

  private int plans() {
    return factory
        .unwrap(SessionFactoryImplementor.class)
        .getQueryEngine()
        .getInterpretationCache()
        .getNumberOfCachedQueryPlans();
  }
}
