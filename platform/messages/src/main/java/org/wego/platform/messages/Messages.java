package org.wego.platform.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.wego.platform.id.Ids;

/**
 * Tells people things. A message is written and kept in the transaction of what it tells of, and a
 * sender sends it after the commit, once. With the mail server down messages wait.
 */
@ApplicationScoped
public class Messages {

  private static final String INSERT =
      """
      INSERT INTO outgoing_message
        (id, kind, dedupe_key, recipient, language, subject, body, secrets, state, last_error,
         queued_at, finished_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
      ON CONFLICT (dedupe_key) DO NOTHING
      """;

  private static final String ERASE =
      """
      UPDATE outgoing_message
      SET recipient = NULL, subject = NULL, body = NULL, secrets = NULL, erased_at = ?,
          finished_at = CASE state WHEN 'QUEUED' THEN ? ELSE finished_at END,
          last_error = CASE state WHEN 'QUEUED' THEN 'Erased before it was sent' END,
          state = CASE state WHEN 'QUEUED' THEN 'FAILED' ELSE state END
      WHERE lower(recipient) = lower(?)
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject DataSource dataSource;
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject MessageTemplates templates;
  @Inject MessageSignal signal;
  @Inject MessagesConfig config;
  @Inject Clock clock;

  /**
   * Queues a message in the caller's transaction. Another one with its dedupe key, queued before or
   * at the same time, stays the only one. An address that cannot be written to fails the message
   * and not the caller, for which the Secretariat finds it in the log.
   *
   * @throws jakarta.transaction.TransactionalException when there is no transaction
   * @throws IllegalArgumentException when the kind is unknown, or a value or secret is missing
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void queue(Message message) {
    RenderedMessage text = templates.render(message.kind(), message.language(), message.values());
    if (!message.secrets().keySet().containsAll(templates.secrets(message.kind()))) {
      throw new IllegalArgumentException(
          "A message of kind "
              + message.kind()
              + " lacks one of the secrets "
              + templates.secrets(message.kind()));
    }
    boolean addressed = Recipients.isAddress(message.recipient());
    OffsetDateTime now = now();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, Ids.next());
      insert.setString(2, message.kind());
      insert.setString(3, message.dedupeKey());
      insert.setString(4, message.recipient());
      insert.setString(5, text.language());
      insert.setString(6, text.subject());
      insert.setString(7, text.body());
      insert.setString(8, addressed ? json(message.secrets()) : null);
      insert.setString(9, (addressed ? MessageState.QUEUED : MessageState.FAILED).name());
      insert.setString(10, addressed ? null : "The recipient is no e-mail address");
      insert.setObject(11, now);
      insert.setObject(12, addressed ? null : now);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new MessagesException("The message could not be queued", e);
    }
    wakeSendersAfterCommit();
  }

  /**
   * Erases who was written to and what, in the caller's transaction. That and when there was a
   * message of a kind is kept, so that its occasion is not told again; one that waits is not sent.
   *
   * @param recipient the address, in any case of letters
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(String recipient) {
    OffsetDateTime now = now();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement erase = connection.prepareStatement(ERASE)) {
      erase.setObject(1, now);
      erase.setObject(2, now);
      erase.setString(3, recipient);
      erase.executeUpdate();
    } catch (SQLException e) {
      throw new MessagesException("The messages could not be erased", e);
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String json(Map<String, String> secrets) {
    try {
      return secrets.isEmpty() ? null : JSON.writeValueAsString(secrets);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The secrets cannot be written as JSON", e);
    }
  }

  /** Called once in a transaction that queues or resends messages. */
  void wakeSendersAfterCommit() {
    if (transaction.getResource(this) != null) {
      return;
    }
    transaction.putResource(this, Boolean.TRUE);
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing to do: the rows are written already.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              signal.wake(config.senders());
            }
          }
        });
  }
}
