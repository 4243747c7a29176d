package org.wego.platform.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.wego.platform.trace.Cause;

/**
 * The queue as senders see it. Each statement is a transaction of its own, so that none is held
 * while the mail server talks. Waits and claims are measured by the database server's clock, which
 * is the same for all replicas and goes on when the business clock is moved.
 */
@ApplicationScoped
class MessageQueue {

  private static final String CLAIM =
      """
      UPDATE outgoing_message
      SET state = 'SENDING', attempts = attempts + 1,
          claimed_until = clock_timestamp() + ? * interval '1 millisecond'
      WHERE id = (SELECT id FROM outgoing_message
                  WHERE state = 'QUEUED' AND next_attempt_at <= clock_timestamp()
                  ORDER BY next_attempt_at, id LIMIT 1
                  FOR UPDATE SKIP LOCKED)
      RETURNING id, kind, recipient, language, subject, body, secrets::text,
        attachments::text, attempts, attempts - attempts_before AS tries, traceparent, request_id
      """;

  /** Noted even when the claim ran out meanwhile: then the message is not uncertain any longer. */
  private static final String SENT =
      """
      UPDATE outgoing_message
      SET state = 'SENT', secrets = NULL, last_error = NULL, claimed_until = NULL, finished_at = ?
      WHERE id = ? AND attempts = ? AND state IN ('SENDING', 'UNCERTAIN')
      """;

  private static final String LATER =
      """
      UPDATE outgoing_message
      SET state = CASE WHEN erased_at IS NULL THEN 'QUEUED' ELSE 'FAILED' END,
          finished_at = CASE WHEN erased_at IS NULL THEN NULL::timestamptz ELSE ? END,
          last_error = CASE WHEN erased_at IS NULL THEN ? END,
          claimed_until = NULL,
          next_attempt_at = clock_timestamp() + ? * interval '1 millisecond'
      WHERE id = ? AND attempts = ? AND state IN ('SENDING', 'UNCERTAIN')
      """;

  private static final String END =
      """
      UPDATE outgoing_message
      SET state = ?, last_error = CASE WHEN erased_at IS NULL THEN ? END,
          claimed_until = NULL, finished_at = ?
      WHERE id = ? AND attempts = ? AND state IN ('SENDING', 'UNCERTAIN')
      """;

  private static final String LEFT_BEHIND =
      """
      UPDATE outgoing_message
      SET state = 'UNCERTAIN', claimed_until = NULL, finished_at = ?,
          last_error = 'Its sender ended before the mail server''s answer was noted'
      WHERE state = 'SENDING' AND claimed_until < clock_timestamp()
      """;

  private static final String FORGET =
      """
      UPDATE outgoing_message SET secrets = NULL
      WHERE secrets IS NOT NULL AND queued_at < ? AND state IN ('FAILED', 'UNCERTAIN')
        AND coalesce(resent_at, queued_at) < ?
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> SECRETS = new TypeReference<>() {};

  @Inject DataSource dataSource;
  @Inject Clock clock;

  /** Takes the message that is due, so that nobody else takes it. */
  Optional<ClaimedMessage> claim(Duration atMost) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setLong(1, atMost.toMillis());
      try (ResultSet row = claim.executeQuery()) {
        return row.next() ? Optional.of(message(row)) : Optional.empty();
      }
    }
  }

  void sent(ClaimedMessage message) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(SENT)) {
      update.setObject(1, now());
      update.setObject(2, message.id());
      update.setInt(3, message.attempt());
      update.executeUpdate();
    }
  }

  /** Puts the message back, to be sent again after the wait. */
  void later(ClaimedMessage message, String error, Duration wait) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(LATER)) {
      update.setObject(1, now());
      update.setString(2, error);
      update.setLong(3, wait.toMillis());
      update.setObject(4, message.id());
      update.setInt(5, message.attempt());
      update.executeUpdate();
    }
  }

  void failed(ClaimedMessage message, String error) throws SQLException {
    end(message, MessageState.FAILED, error);
  }

  void uncertain(ClaimedMessage message, String error) throws SQLException {
    end(message, MessageState.UNCERTAIN, error);
  }

  /** Calls uncertain what processes that ended were sending; returns how many. */
  int giveUpLeftBehind() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(LEFT_BEHIND)) {
      update.setObject(1, now());
      return update.executeUpdate();
    }
  }

  /** Erases the secrets of messages that nobody sent again in time. */
  void forgetSecrets(Duration keptFor) throws SQLException {
    OffsetDateTime before = now().minus(keptFor);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(FORGET)) {
      update.setObject(1, before);
      update.setObject(2, before);
      update.executeUpdate();
    }
  }

  private void end(ClaimedMessage message, MessageState state, String error) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(END)) {
      update.setString(1, state.name());
      update.setString(2, error);
      update.setObject(3, now());
      update.setObject(4, message.id());
      update.setInt(5, message.attempt());
      update.executeUpdate();
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static ClaimedMessage message(ResultSet row) throws SQLException {
    return new ClaimedMessage(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("recipient"),
        row.getString("language"),
        row.getString("subject"),
        row.getString("body"),
        secrets(row.getString("secrets")),
        AttachmentReferences.read(row.getString("attachments")),
        row.getInt("attempts"),
        row.getInt("tries"),
        new Cause(row.getString("traceparent"), row.getString("request_id")));
  }

  private static Map<String, String> secrets(String json) {
    try {
      return json == null ? Map.of() : JSON.readValue(json, SECRETS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The secrets of a message are not readable", e);
    }
  }
}
