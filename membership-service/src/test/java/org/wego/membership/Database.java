package org.wego.membership;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import org.wego.platform.testkit.TestDatabase;
import org.wego.platform.testkit.WegoServers;

/** The service's database, past the service. */
public final class Database {

  private Database() {}

  /** Takes away everything that tests left behind, the history that nobody else may empty too. */
  public static void empty() {
    TestDatabase.emptyAllBut("benefit_rule", "inbox_event", "inbox_guard", "outbox_event");
  }

  public static void execute(String sql) {
    try (Statement statement = WegoServers.postgres().shared().createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new DatabaseRefusal(e);
    }
  }

  /** Fails unless the constraint, or whatever else is named, keeps the statement from passing. */
  public static void refuses(String sql, String constraint) {
    assertThatThrownBy(() -> execute(sql))
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessageContaining(constraint);
  }

  /** The one number that the query answers. */
  public static long count(String sql) {
    return Long.parseLong(text(sql));
  }

  /** The one value that the query answers, as text. */
  public static String text(String sql) {
    try (Statement statement = WegoServers.postgres().shared().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new DatabaseRefusal(e);
    }
  }

  /** The first column of every row that the query answers, a line for each. */
  public static String lines(String sql) {
    try (Statement statement = WegoServers.postgres().shared().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      StringJoiner lines = new StringJoiner("\n");
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines.toString();
    } catch (SQLException e) {
      throw new DatabaseRefusal(e);
    }
  }

  /** What the database did not let pass. */
  public static final class DatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseRefusal(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
