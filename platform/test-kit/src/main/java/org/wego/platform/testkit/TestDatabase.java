package org.wego.platform.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A service's database, looked at from outside. Each service has a class of its own from this one,
 * which knows what is to be emptied between tests.
 */
public abstract class TestDatabase {

  private static final String DEADLOCK = "40P01";
  private static final int MOST_ATTEMPTS = 10;

  protected TestDatabase() {}

  /**
   * Empties all tables but those named and the platform's own records, those too that triggers keep
   * everybody else from emptying.
   */
  public static void emptyAllBut(String... kept) {
    asAdministrator(tables -> tables.allBut(Set.of(kept)));
  }

  /** Changes rows past the triggers and foreign keys that guard them. */
  public static void executeUnguarded(String statements) {
    asAdministrator(tables -> tables.run(statements));
  }

  @FunctionalInterface
  private interface Work {
    void on(EmptyTables tables) throws SQLException;
  }

  /**
   * What an earlier test left at work in the background may lock tables in another order, and the
   * database ends one of the two: then it is done again.
   */
  private static void asAdministrator(Work work) {
    for (int attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
      try {
        work.on(WegoServers.postgres().emptyTables());
        return;
      } catch (SQLException e) {
        if (!DEADLOCK.equals(e.getSQLState())) {
          throw new AssertionError("The tables are not as they were before", e);
        }
      }
    }
    throw new AssertionError("The tables are locked by others again and again");
  }

  public static void execute(String statement, Object... parameters) {
    try (PreparedStatement prepared = prepare(statement, parameters)) {
      prepared.execute();
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  /** The first column of the first row, as a number. */
  public static long number(String statement, Object... parameters) {
    List<Long> numbers = column(statement, Long.class, parameters);
    if (numbers.isEmpty()) {
      throw new AssertionError("No row: " + statement);
    }
    return numbers.get(0);
  }

  /** The first column of each row, as ids. */
  public static List<UUID> ids(String statement, Object... parameters) {
    return column(statement, UUID.class, parameters);
  }

  /** The first column of the first row, as text. */
  public static String text(String statement, Object... parameters) {
    return texts(statement, parameters).stream().findFirst().orElseThrow();
  }

  /** The first column of each row, as text. */
  public static List<String> texts(String statement, Object... parameters) {
    return column(statement, String.class, parameters);
  }

  private static <T> List<T> column(String statement, Class<T> type, Object... parameters) {
    try (PreparedStatement prepared = prepare(statement, parameters);
        ResultSet rows = prepared.executeQuery()) {
      List<T> values = new ArrayList<>();
      while (rows.next()) {
        values.add(read(rows, type));
      }
      return values;
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  /** Numbers and texts are read from whatever the column has, as a null number is 0. */
  private static <T> T read(ResultSet rows, Class<T> type) throws SQLException {
    if (type == Long.class) {
      return type.cast(rows.getLong(1));
    }
    return type == String.class ? type.cast(rows.getString(1)) : rows.getObject(1, type);
  }

  private static PreparedStatement prepare(String statement, Object... parameters)
      throws SQLException {
    Connection connection = WegoServers.postgres().shared();
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < parameters.length; i++) {
      prepared.setObject(i + 1, parameters[i]);
    }
    return prepared;
  }
}
