package org.wego.platform.http.problem;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/** Tells a database that cannot be used now from one that a bug has misused. */
final class DatabaseAway {

  /** Classes of SQLSTATE: connection, resources, and an operator's intervention such as a stop. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  /** A statement that was cancelled: the database is there, and the statement took too long. */
  private static final String QUERY_CANCELED = "57014";

  private DatabaseAway() {}

  /** Whether this one failure, whatever caused it, is about the way to the database. */
  static boolean isToldBy(Throwable failure) {
    if (!(failure instanceof SQLException sql)) {
      return false;
    }
    String state = sql.getSQLState();
    return state == null || state.length() < 2
        ? isAcquisitionTimeout(sql)
        : CLASSES.contains(state.substring(0, 2)) && !state.equals(QUERY_CANCELED);
  }

  /** The pool gives no SQLSTATE when no connection came free or could be opened in time. */
  private static boolean isAcquisitionTimeout(SQLException failure) {
    return failure.getMessage() != null
        && failure.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
  }
}
