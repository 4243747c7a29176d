package org.wego.platform.persistence.testing;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Counts the statements that requests run: Hibernate's, which it is shown, and those it is told of.
 * What runs by itself, such as a look at a queue, is not counted.
 */
@PersistenceUnitExtension
public class RequestStatements implements StatementInspector {

  private static final AtomicLong COUNT = new AtomicLong();

  static long count() {
    return COUNT.get();
  }

  static void add() {
    if (Arc.container().requestContext().isActive()
        && Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null) {
      COUNT.incrementAndGet();
    }
  }

  @Override
  public String inspect(String sql) {
    add();
    return sql;
  }
}
