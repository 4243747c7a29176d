package org.wego.platform.testkit;

import io.quarkus.arc.Arc;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * Counts the SQL statements that Hibernate prepares while something is done, native ones included;
 * so a list that reads its rows one by one is found.
 *
 * <pre>{@code
 * long statements = StatementCounter.during(() -> given().get("/things").then().statusCode(200));
 * assertThat(statements).isLessThanOrEqualTo(3);
 * }</pre>
 *
 * It counts those of the whole application, so nothing else may use Hibernate meanwhile. What goes
 * past Hibernate, by plain JDBC, is not counted.
 */
public final class StatementCounter {

  private StatementCounter() {}

  /** Does the work and returns the number of statements. */
  public static long during(WegoServers.ThrowingWork work) throws Exception {
    Statistics statistics = Arc.container().instance(SessionFactory.class).get().getStatistics();
    boolean wasEnabled = statistics.isStatisticsEnabled();
    statistics.setStatisticsEnabled(true);
    try {
      long before = statistics.getPrepareStatementCount();
      work.run();
      return statistics.getPrepareStatementCount() - before;
    } finally {
      statistics.setStatisticsEnabled(wasEnabled);
    }
  }
}
