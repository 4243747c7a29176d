package org.wego.platform.persistence.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Plain SQL in the caller's transaction, for statements over sets of rows and for the functions of
 * the database.
 */
@ApplicationScoped
public class Sql {

  @Inject DataSource dataSource;

  /** Reads one row of an answer. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The rows that the statement answers; parameters are bound to its question marks in order. */
  public <T> List<T> list(String statement, RowReader<T> reader, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prepared = prepare(connection, statement, parameters);
        ResultSet rows = prepared.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** The only row that the statement answers, if any. */
  public <T> Optional<T> find(String statement, RowReader<T> reader, Object... parameters) {
    List<T> found = list(statement, reader, parameters);
    if (found.size() > 1) {
      throw new IllegalStateException("Expected one row and got " + found.size());
    }
    return found.stream().findFirst();
  }

  /** Changes rows and tells how many. */
  public int update(String statement, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prepared = prepare(connection, statement, parameters)) {
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String statement, Object... parameters) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < parameters.length; i++) {
      bind(connection, prepared, i + 1, parameters[i]);
    }
    return prepared;
  }

  private static void bind(
      Connection connection, PreparedStatement prepared, int index, Object parameter)
      throws SQLException {
    if (parameter instanceof SqlArray array) {
      prepared.setArray(index, connection.createArrayOf(array.type(), array.values()));
    } else if (parameter instanceof Instant instant) {
      prepared.setObject(index, instant.atOffset(ZoneOffset.UTC));
    } else if (parameter instanceof Enum<?> constant) {
      prepared.setString(index, constant.name());
    } else {
      prepared.setObject(index, parameter);
    }
  }
}
