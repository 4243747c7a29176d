package org.wego.localstack.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Messages to people that wait in a restored database. They were sent after the backup, or they
 * were not: nobody can know, so they are uncertain, and none is ever sent twice.
 */
final class UncertainMessages {

  private static final String MARK =
      """
      UPDATE outgoing_message
         SET state = 'UNCERTAIN', claimed_until = NULL, finished_at = ?::timestamptz,
             last_error = 'It waited when the database was restored and may have been sent before'
       WHERE state IN ('QUEUED', 'SENDING')
      """;

  private UncertainMessages() {}

  /** Marks all that wait, and says how many they are. */
  static int mark(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement mark = connection.prepareStatement(MARK)) {
      mark.setString(1, now.toString());
      return mark.executeUpdate();
    }
  }
}
