package org.wego.journey.kit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks into the services' databases, which nobody but a test compares with each other. */
public final class Databases {

  private final RunningStack stack;

  public Databases(RunningStack stack) {
    this.stack = stack;
  }

  /** The rows of a query, each as one text. */
  public SortedSet<String> rows(String database, String sql) {
    String url = "jdbc:postgresql://" + stack.address("postgres") + "/" + database;
    SortedSet<String> rows = new TreeSet<>();
    try (Connection connection =
            DriverManager.getConnection(url, database, stack.secret("database." + database));
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          text.append(i == 1 ? "" : "|").append(row.getString(i));
        }
        rows.add(text.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("The database " + database + " cannot be read", e);
    }
  }

  /** The one number that a query answers. */
  public long number(String database, String sql) {
    return Long.parseLong(rows(database, sql).first());
  }
}
