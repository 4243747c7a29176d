package org.wego.benchmarks.parts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A service's database, as the administrator sees it. */
public final class Database implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Connection connection;

  Database(Connection connection) throws SQLException {
    this.connection = connection;
    execute("SET statement_timeout = " + PATIENCE.toMillis());
  }

  public void execute(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  /** Executes all or nothing of it. */
  public void inTransaction(String... statements) throws SQLException {
    connection.setAutoCommit(false);
    execute(statements);
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** The first column of what a query answers. */
  public List<String> texts(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  public String text(String query) throws SQLException {
    return texts(query).get(0);
  }

  public long number(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  /** Whether the relay has sent everything. */
  public boolean outboxIsEmpty() throws SQLException {
    return number("SELECT count(*) FROM (SELECT FROM outbox_event LIMIT 1) AS waiting") == 0;
  }

  /** The session itself, for statements with parameters. */
  public Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
