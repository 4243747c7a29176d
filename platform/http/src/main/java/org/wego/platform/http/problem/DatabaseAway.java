package org.wego.platform.http.problem;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells a database that cannot be used now from one that a bug has misused. */
final class DatabaseAway {

  /**
   * Classes of SQLSTATE: connection, a transaction that was rolled back for another one such as a
   * deadlock's victim, resources, and an operator's intervention such as a stop.
   */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

  /** A lock, or a transaction, that came to the end of its time. */
  private static final Set<String> STATES = Set.of("55P03", "25P03", "25P04");

  /** A statement that was cancelled: the database is there, and the statement took too long. */
  private static final String QUERY_CANCELED = "57014";

  private DatabaseAway() {}

  /** What in a failure, its causes and what they carry suppressed is about the way to it. */
  static Optional<SQLException> toldBy(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isToldBy(sql)) {
        return Optional.of(sql);
      }
      // A commit that failed carries why as suppressed.
      for (Throwable suppressed : cause.getSuppressed()) {
        Optional<SQLException> told = toldBy(suppressed);
        if (told.isPresent()) {
          return told;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isToldBy(SQLException failure) {
    String state = failure.getSQLState();
    return state == null || state.length() < 2
        ? isAcquisitionTimeout(failure)
        : STATES.contains(state)
            || CLASSES.contains(state.substring(0, 2)) && !state.equals(QUERY_CANCELED);
  }

  /** The pool gives no SQLSTATE when no connection came free or could be opened in time. */
  private static boolean isAcquisitionTimeout(SQLException failure) {
    return failure.getMessage() != null
        && failure.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
  }
}
