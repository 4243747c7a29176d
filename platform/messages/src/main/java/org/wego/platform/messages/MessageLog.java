package org.wego.platform.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** What was told to whom, and what waits to be told. */
@ApplicationScoped
public class MessageLog {

  private static final Keyset<LoggedMessage> ORDER =
      Keyset.<LoggedMessage, UUID>endingIn("id", UUID.class, LoggedMessage::id)
          .by("queuedAt", "queued_at", Instant.class, LoggedMessage::queuedAt)
          .defaultSort("-queuedAt");

  private static final String COLUMNS =
      """
      id, kind, recipient, language, subject, state, attempts, queued_at, finished_at, last_error
      """;

  private static final Pattern NAMED = Pattern.compile(":(key\\d+)");

  @Inject DataSource dataSource;

  /** One page of the log, the latest first unless asked otherwise. */
  public Page<LoggedMessage> list(MessageFilter filter, PageRequest request) {
    Keyset.Window<LoggedMessage> window = ORDER.window(request);
    List<Object> values = new ArrayList<>();
    String where = where(filter, values);
    Matcher named = NAMED.matcher(window.condition());
    String condition =
        named.replaceAll(
            found -> {
              values.add(value(window.parameters().get(found.group(1))));
              return "?";
            });
    values.add(window.fetchSize());
    List<LoggedMessage> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT %s FROM outgoing_message WHERE %s AND %s ORDER BY %s LIMIT ?"
                    .formatted(COLUMNS, where, condition, window.orderBy()))) {
      bind(select, values);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(message(row));
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    return window.page(found, () -> count(filter));
  }

  /** One message. */
  public Optional<MessageDetails> find(UUID id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT "
                    + COLUMNS
                    + ", body, attachments::text, dedupe_key, resent_at, resent_by, erased_at"
                    + " FROM outgoing_message WHERE id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(details(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private long count(MessageFilter filter) {
    List<Object> values = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT count(*) FROM outgoing_message WHERE " + where(filter, values))) {
      bind(select, values);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static String where(MessageFilter filter, List<Object> values) {
    StringBuilder where = new StringBuilder("true");
    if (filter.state() != null) {
      where.append(" AND state = ?");
      values.add(filter.state().name());
    }
    if (filter.kind() != null) {
      where.append(" AND kind = ?");
      values.add(filter.kind());
    }
    if (filter.recipient() != null) {
      where.append(" AND lower(recipient) = lower(?)");
      values.add(filter.recipient());
    }
    return where.toString();
  }

  private static Object value(Object key) {
    return key instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : key;
  }

  private static void bind(PreparedStatement select, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      select.setObject(i + 1, values.get(i));
    }
  }

  private static MessageDetails details(ResultSet row) throws SQLException {
    String body = row.getString("body");
    return new MessageDetails(
        message(row),
        body == null ? null : SecretMarks.mask(body),
        AttachmentReferences.read(row.getString("attachments")).stream()
            .map(AttachmentReference::fileName)
            .toList(),
        row.getString("dedupe_key"),
        instant(row, "resent_at"),
        row.getString("resent_by"),
        instant(row, "erased_at"));
  }

  private static LoggedMessage message(ResultSet row) throws SQLException {
    return new LoggedMessage(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("recipient"),
        row.getString("language"),
        row.getString("subject"),
        MessageState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "queued_at"),
        instant(row, "finished_at"),
        row.getString("last_error"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static MessagesException failed(SQLException e) {
    return new MessagesException("The log of messages cannot be read", e);
  }
}
