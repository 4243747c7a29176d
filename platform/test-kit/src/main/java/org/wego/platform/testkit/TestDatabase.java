package org.wego.platform.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
   * Empties tables by the statement. What an earlier test left at work in the background may lock
   * them in another order, and the database ends one of the two: then it is done again.
   */
  public static void clearBy(String statement) {
    int attempts = 0;
    while (!isDone(statement)) {
      if (++attempts == MOST_ATTEMPTS) {
        throw new AssertionError("The tables are locked by others again and again: " + statement);
      }
    }
  }

  private static boolean isDone(String statement) {
    try (PreparedStatement prepared = prepare(statement)) {
      prepared.execute();
      return true;
    } catch (SQLException e) {
      if (DEADLOCK.equals(e.getSQLState())) {
        return false;
      }
      throw new AssertionError(statement, e);
    }
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
