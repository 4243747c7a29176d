package org.wego.platform.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Sends a message again, because someone says so: by itself that never happens. */
@ApplicationScoped
public class ResendMessage {

  private static final String LOCK =
      """
      SELECT state, erased_at IS NOT NULL AS erased, body, secrets IS NULL AS secretless
      FROM outgoing_message WHERE id = ? FOR UPDATE
      """;

  private static final String REQUEUE =
      """
      UPDATE outgoing_message
      SET state = 'QUEUED', attempts_before = attempts, next_attempt_at = clock_timestamp(),
          finished_at = NULL, resent_at = ?, resent_by = ?
      WHERE id = ?
      """;

  @Inject DataSource dataSource;
  @Inject Messages messages;
  @Inject Clock clock;

  /**
   * Queues the message again, in the state in which it was written.
   *
   * @throws ProblemException NOT_FOUND, MESSAGE_NOT_RESENDABLE, MESSAGE_ERASED,
   *     MESSAGE_SECRET_FORGOTTEN
   */
  @Transactional
  public void resend(UUID id, String actor) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock = connection.prepareStatement(LOCK);
        PreparedStatement requeue = connection.prepareStatement(REQUEUE)) {
      lock.setObject(1, id);
      try (ResultSet row = lock.executeQuery()) {
        requireResendable(row);
      }
      requeue.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      requeue.setString(2, actor);
      requeue.setObject(3, id);
      requeue.executeUpdate();
    } catch (SQLException e) {
      throw new MessagesException("The message cannot be queued again", e);
    }
    messages.wakeSendersAfterCommit();
  }

  private static void requireResendable(ResultSet row) throws SQLException {
    if (!row.next()) {
      throw new ProblemException(PlatformError.NOT_FOUND, "There is no such message");
    }
    if (row.getBoolean("erased")) {
      throw new ProblemException(
          MessagesError.MESSAGE_ERASED, "Nobody is known any longer to whom it could be sent");
    }
    MessageState state = MessageState.valueOf(row.getString("state"));
    if (state != MessageState.FAILED && state != MessageState.UNCERTAIN) {
      throw new ProblemException(MessagesError.MESSAGE_NOT_RESENDABLE, "The message is " + state);
    }
    if (SecretMarks.in(row.getString("body")) && row.getBoolean("secretless")) {
      throw new ProblemException(
          MessagesError.MESSAGE_SECRET_FORGOTTEN,
          "What the message needs was kept for a time only; cause a new message instead");
    }
  }
}
