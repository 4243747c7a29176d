package org.wego.platform.messaging.retry;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells whose fault a failure is: the moment's, which passes by itself, or the work's own. */
final class Failures {

  /** SQLSTATE classes: connection, rollback (deadlock, serialization), resources, intervention. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

  /** Lock not available, idle-in-transaction timeout, transaction timeout. */
  private static final Set<String> PASSING_STATES = Set.of("55P03", "25P03", "25P04");

  private Failures() {}

  /** Whether the same work may succeed later without anyone's help. */
  static boolean passes(Throwable failure) {
    return anyCause(failure, Failures::isPassing);
  }

  /** Whether someone else changed the row first; passes, unless it repeats. */
  static boolean isContention(Throwable failure) {
    return anyCause(failure, OptimisticLockException.class::isInstance);
  }

  private static boolean isPassing(Throwable cause) {
    return cause instanceof SQLException sql
        ? isPassing(sql)
        : cause instanceof PessimisticLockException || cause instanceof LockTimeoutException;
  }

  private static boolean isPassing(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null || state.length() < 2) {
      return failure instanceof SQLTransientException
          || failure instanceof SQLTimeoutException
          || isAcquisitionTimeout(failure);
    }
    return PASSING_CLASSES.contains(state.substring(0, 2)) || PASSING_STATES.contains(state);
  }

  /** Agroal's pool gives no SQLSTATE when no connection came free or could be opened in time. */
  private static boolean isAcquisitionTimeout(SQLException failure) {
    String message = failure.getMessage();
    return message != null
        && message.toLowerCase(java.util.Locale.ROOT).contains("acquisition timeout");
  }

  private static boolean anyCause(
      Throwable failure, java.util.function.Predicate<Throwable> matches) {
    Set<Throwable> visited = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    java.util.Deque<Throwable> open = new java.util.ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (!visited.add(next)) {
        continue;
      }
      if (matches.test(next)) {
        return true;
      }
      if (next.getCause() != null) {
        open.add(next.getCause());
      }
      // A failed commit carries what failed before it as suppressed exceptions.
      open.addAll(java.util.List.of(next.getSuppressed()));
      if (next instanceof SQLException sql && sql.getNextException() != null) {
        open.add(sql.getNextException());
      }
    }
    return false;
  }
}
