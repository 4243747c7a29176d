package org.wego.webhooks.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.platform.testkit.WegoServers;

/** The service's database, looked at from outside. */
public final class Database {

  private Database() {}

  /** Leaves nothing of what tests wrote. */
  public static void clear() {
    execute(
        """
        TRUNCATE webhook_subscription, webhook_secret, webhook_event, webhook_delivery,
                 webhook_attempt, outgoing_message, inbox_event, inbox_guard, idempotency_record
        """);
  }

  public static void execute(String statement, Object... parameters) {
    try (PreparedStatement prepared =
        prepare(WegoServers.postgres().shared(), statement, parameters)) {
      prepared.execute();
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  /** The first column of the first row, as a number. */
  public static long number(String statement, Object... parameters) {
    try (PreparedStatement prepared =
            prepare(WegoServers.postgres().shared(), statement, parameters);
        ResultSet rows = prepared.executeQuery()) {
      if (!rows.next()) {
        throw new AssertionError("No row: " + statement);
      }
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  /** The first column of each row, as ids. */
  public static List<UUID> ids(String statement, Object... parameters) {
    try (PreparedStatement prepared =
            prepare(WegoServers.postgres().shared(), statement, parameters);
        ResultSet rows = prepared.executeQuery()) {
      List<UUID> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
      return ids;
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  /** The first column of the only row, as text. */
  public static String text(String statement, Object... parameters) {
    return texts(statement, parameters).stream().findFirst().orElseThrow();
  }

  /** The first column of each row, as text. */
  public static List<String> texts(String statement, Object... parameters) {
    try (PreparedStatement prepared =
            prepare(WegoServers.postgres().shared(), statement, parameters);
        ResultSet rows = prepared.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String statement, Object... parameters) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < parameters.length; i++) {
      prepared.setObject(i + 1, parameters[i]);
    }
    return prepared;
  }
}
