package org.wego.localstack.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.localstack.part.Database;
import org.wego.platform.servers.PostgresServer;

/**
 * Streams of which consumers know and the restored owner does not: they began after the backup. No
 * snapshot will ever come for them, so people have to settle them.
 */
final class Strays {

  /** One of them, where it is known. */
  record Stray(String knownBy, String consumer, String topic, UUID key) {}

  private static final String OF_TOPIC =
      """
      SELECT consumer, stream_key FROM inbox_guard WHERE topic = ? AND epoch < ?
       ORDER BY consumer, stream_key
      """;

  private Strays() {}

  /**
   * Looks for them once everything was republished and taken in.
   *
   * @param epochs the new epoch of each topic that was republished
   */
  static List<Stray> find(
      PostgresServer postgres, List<Database> databases, Map<String, Integer> epochs)
      throws SQLException {
    List<Stray> strays = new ArrayList<>();
    for (Database database : databases) {
      try (Connection connection = postgres.connectAsAdministrator(database.name());
          PreparedStatement select = connection.prepareStatement(OF_TOPIC)) {
        for (Map.Entry<String, Integer> topic : epochs.entrySet()) {
          select.setString(1, topic.getKey());
          select.setInt(2, topic.getValue());
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              strays.add(
                  new Stray(
                      database.name(),
                      row.getString(1),
                      topic.getKey(),
                      row.getObject(2, UUID.class)));
            }
          }
        }
      }
    }
    return strays;
  }
}
