package org.wego.platform.messaging.retry;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells whose fault a failure is: the moment's, which passes by itself, or the work's own. */
final class Failures {

  /** SQLSTATE classes: connection, rollback (deadlock, serialization), resources, intervention. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

  /**
   * Lock not available, idle-in-transaction timeout, transaction timeout; and what the driver gives
   * when the pool interrupts its attempt to connect.
   */
  private static final Set<String> PASSING_STATES = Set.of("55P03", "25P03", "25P04", "99999");

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

  /** Looks at the failure, its causes, and what a failed commit carries as suppressed. */
  private static boolean anyCause(Throwable failure, Predicate<Throwable> matches) {
    Set<Throwable> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (matches.test(next)) {
        return true;
      }
      if (visited.add(next)) {
        Optional.ofNullable(next.getCause()).ifPresent(open::add);
        open.addAll(List.of(next.getSuppressed()));
        if (next instanceof SQLException sql) {
          Optional.ofNullable(sql.getNextException()).ifPresent(open::add);
        }
      }
    }
    return false;
  }
}
