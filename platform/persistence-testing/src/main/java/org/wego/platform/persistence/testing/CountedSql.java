package org.wego.platform.persistence.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.testkit.WegoServers;

/** Takes the place of {@link Sql} in tests, and counts the statements. */
@Alternative
@Priority(1)
@ApplicationScoped
public class CountedSql extends Sql {

  /**
   * Does the work and returns the number of statements that requests ran meanwhile: plain ones, and
   * Hibernate's. Nothing else may call the service meanwhile.
   */
  public static long during(WegoServers.ThrowingWork work) throws Exception {
    long before = RequestStatements.count();
    work.run();
    return RequestStatements.count() - before;
  }

  @Override
  public <T> List<T> list(String statement, RowReader<T> reader, Object... parameters) {
    RequestStatements.add();
    return super.list(statement, reader, parameters);
  }

  @Override
  public int update(String statement, Object... parameters) {
    RequestStatements.add();
    return super.update(statement, parameters);
  }
}
