package org.wego.fees.sql;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** A statement failed; the cause tells how. */
public final class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Classes of SQLSTATE after which the same work may succeed: connections, transactions that were
   * rolled back, resources, objects in use, operators stopping the server, and the system itself.
   */
  private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58");

  public SqlFailure(SQLException cause) {
    super("A statement failed", cause);
  }

  /** Whether the failure's cause passes, so that the work is worth trying again. */
  public static boolean passes(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        return e instanceof SQLTransientException
            || e.getSQLState() == null
            || PASSING.contains(e.getSQLState().substring(0, 2));
      }
      if (cause instanceof RollbackException || cause instanceof SystemException) {
        return true;
      }
    }
    return false;
  }
}
