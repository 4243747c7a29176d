package org.wego.membership;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Binds many rows to one statement: an array for every column, which {@code unnest} turns into rows
 * again.
 */
public final class RowArrays<R> {

  private final Connection connection;
  private final PreparedStatement statement;
  private final List<R> rows;
  private int next;

  /** Binds from the statement's {@code first} parameter on. */
  public RowArrays(Connection connection, PreparedStatement statement, List<R> rows, int first) {
    this.connection = connection;
    this.statement = statement;
    this.rows = List.copyOf(rows);
    this.next = first;
  }

  /** Binds the next parameter to an array of the database's type. */
  public RowArrays<R> add(String type, Function<? super R, ?> value) throws SQLException {
    Object[] values = rows.stream().map(value).toArray();
    statement.setArray(next++, connection.createArrayOf(type, values));
    return this;
  }
}
