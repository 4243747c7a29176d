package org.wego.platform.persistence.testing;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.testkit.StatementCounter;
import org.wego.platform.testkit.WegoServers;

/** Takes the place of {@link Sql} in tests, and counts the statements. */
@Alternative
@Priority(1)
@ApplicationScoped
public class CountedSql extends Sql {

  private static final AtomicLong COUNT = new AtomicLong();

  /**
   * Does the work and returns the number of statements that requests ran meanwhile: plain ones, and
   * Hibernate's.
   */
  public static long during(WegoServers.ThrowingWork work) throws Exception {
    long before = COUNT.get();
    long byHibernate = StatementCounter.during(work);
    return COUNT.get() - before + byHibernate;
  }

  @Override
  public <T> List<T> list(String statement, RowReader<T> reader, Object... parameters) {
    count();
    return super.list(statement, reader, parameters);
  }

  @Override
  public int update(String statement, Object... parameters) {
    count();
    return super.update(statement, parameters);
  }

  /** What runs by itself, such as a look at a queue, is not counted. */
  private static void count() {
    if (Arc.container().requestContext().isActive()
        && Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null) {
      COUNT.incrementAndGet();
    }
  }
}
