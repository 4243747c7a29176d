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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.wego.platform.id.Ids;
import org.wego.platform.trace.Cause;

/**
 * Tells people things. A message is written and kept in the transaction of what it tells of, and a
 * sender sends it after the commit, once. With the mail server down messages wait.
 */
@ApplicationScoped
public class Messages {

  private static final String INSERT =
      """
      INSERT INTO outgoing_message
        (id, kind, dedupe_key, recipient, language, subject, body, secrets, attachments, state,
         last_error, queued_at, finished_at, traceparent, request_id)
      SELECT m.id, m.kind, m.dedupe_key, m.recipient, m.language, m.subject, m.body,
        m.secrets::jsonb, m.attachments::jsonb,
        CASE WHEN m.addressed THEN 'QUEUED' ELSE 'FAILED' END,
        CASE WHEN NOT m.addressed THEN 'The recipient is no e-mail address' END,
        now.at, CASE WHEN NOT m.addressed THEN now.at END, cause.traceparent, cause.request_id
      FROM (VALUES (?::timestamptz)) AS now (at),
        (VALUES (?, ?)) AS cause (traceparent, request_id),
        unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
               ?::text[], ?::text[], ?::boolean[])
          AS m (id, kind, dedupe_key, recipient, language, subject, body, secrets, attachments,
                addressed)
      ON CONFLICT (dedupe_key) DO NOTHING
      RETURNING dedupe_key, id
      """;

  private static final String ERASE =
      """
      UPDATE outgoing_message
      SET recipient = NULL, subject = NULL, body = NULL, secrets = NULL, attachments = NULL,
          erased_at = ?,
          finished_at = CASE state WHEN 'QUEUED' THEN ? ELSE finished_at END,
          last_error = CASE state WHEN 'QUEUED' THEN 'Erased before it was sent' END,
          state = CASE state WHEN 'QUEUED' THEN 'FAILED' ELSE state END
      WHERE erased_at IS NULL
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject DataSource dataSource;
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject MessageTemplates templates;
  @Inject Attachments attachments;
  @Inject MessageSignal signal;
  @Inject MessagesConfig config;
  @Inject Clock clock;

  /**
   * Queues a message in the caller's transaction. Another one with its dedupe key, queued before or
   * at the same time, stays the only one. An address that cannot be written to fails the message
   * and not the caller, for which the Secretariat finds it in the log.
   *
   * @throws jakarta.transaction.TransactionalException when there is no transaction
   * @throws IllegalArgumentException when the kind is unknown, a value or secret is missing, or
   *     nobody makes an attachment
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void queue(Message message) {
    insert(List.of(message));
  }

  /**
   * Queues messages as {@link #queue(Message)} does, in one statement: a few hundred at once.
   *
   * @return the ids of those that are new, by dedupe key
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, UUID> queue(Collection<Message> several) {
    return several.isEmpty() ? Map.of() : insert(List.copyOf(several));
  }

  private Map<String, UUID> insert(List<Message> several) {
    List<RenderedMessage> texts = several.stream().map(this::write).toList();
    Map<String, UUID> queued = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, now());
      Cause cause = Cause.current();
      insert.setString(2, cause.traceparent());
      insert.setString(3, cause.requestId());
      array(insert, 4, "uuid", several, message -> Ids.next());
      array(insert, 5, "text", several, Message::kind);
      array(insert, 6, "text", several, Message::dedupeKey);
      array(insert, 7, "text", several, Message::recipient);
      array(insert, 8, "text", texts, RenderedMessage::language);
      array(insert, 9, "text", texts, RenderedMessage::subject);
      array(insert, 10, "text", texts, RenderedMessage::body);
      array(insert, 11, "text", several, m -> addressed(m) ? json(m.secrets()) : null);
      array(insert, 12, "text", several, m -> AttachmentReferences.write(m.attachments()));
      array(insert, 13, "boolean", several, Messages::addressed);
      try (ResultSet row = insert.executeQuery()) {
        while (row.next()) {
          queued.put(row.getString("dedupe_key"), row.getObject("id", UUID.class));
        }
      }
    } catch (SQLException e) {
      throw new MessagesException("The messages could not be queued", e);
    }
    wakeSendersAfterCommit();
    return queued;
  }

  private RenderedMessage write(Message message) {
    RenderedMessage text = templates.render(message.kind(), message.language(), message.values());
    if (!message.secrets().keySet().containsAll(templates.secrets(message.kind()))) {
      throw new IllegalArgumentException(
          "A message of kind "
              + message.kind()
              + " lacks one of the secrets "
              + templates.secrets(message.kind()));
    }
    attachments.requireKnown(message);
    return text;
  }

  private static boolean addressed(Message message) {
    return Recipients.isAddress(message.recipient());
  }

  private static <T> void array(
      PreparedStatement insert, int index, String type, List<T> rows, Function<T, Object> value)
      throws SQLException {
    insert.setArray(
        index, insert.getConnection().createArrayOf(type, rows.stream().map(value).toArray()));
  }

  /**
   * Erases who was written to and what, in the caller's transaction. That and when there was a
   * message of a kind is kept, so that its occasion is not told again; one that waits is not sent.
   *
   * @param recipient the address, in any case of letters
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(String recipient) {
    erase("AND lower(recipient) = lower(?)", (connection, erase) -> erase.setString(3, recipient));
  }

  /**
   * Erases, as {@link #erase(String)} does, what was told on these occasions alone: somebody may be
   * written to for other reasons, too.
   *
   * @param dedupeKeys of the messages, where there are any
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(Collection<String> dedupeKeys) {
    erase(
        "AND dedupe_key = ANY (?)",
        (connection, erase) ->
            erase.setArray(3, connection.createArrayOf("text", dedupeKeys.toArray())));
  }

  /** Says which messages are meant. */
  private interface Meant {
    void in(Connection connection, PreparedStatement erase) throws SQLException;
  }

  private void erase(String condition, Meant meant) {
    OffsetDateTime now = now();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement erase = connection.prepareStatement(ERASE + condition)) {
      erase.setObject(1, now);
      erase.setObject(2, now);
      meant.in(connection, erase);
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
