package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.wego.events.event.EventCancelled;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.events.message.MessagesTo;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;
import org.wego.platform.persistence.sql.Sql;

/**
 * Tells the heads of the delegations that an event is called off, whatever has become of them so
 * far (N1): who waits for places plans to travel, too. It takes place in the transaction of the
 * cancellation.
 */
@ApplicationScoped
class TellCancellation {

  private static final String KIND = "event-cancelled";

  private static final String HEADS =
      """
      SELECT p.id, p.name, p.email, p.language, d.organization_name
        FROM delegation d
        JOIN participant p ON p.delegation_id = d.id AND p.role = 'HEAD'
         AND p.removed_at IS NULL AND p.erased_at IS NULL
       WHERE d.event_id = ? AND d.state NOT IN ('DECLINED', 'WITHDRAWN')
       ORDER BY d.id
      """;

  @Inject HoldEvent holdEvent;
  @Inject Messages messages;
  @Inject Sql sql;

  void follow(@Observes EventCancelled cancelled) {
    KnownEvent event = holdEvent.alone(cancelled.eventId());
    messages.queue(sql.list(HEADS, row -> message(row, event, cancelled.reason()), event.id()));
  }

  private static Message message(ResultSet row, KnownEvent event, String reason)
      throws SQLException {
    return Message.of(
        KIND,
        MessagesTo.occasion(row.getObject("id", UUID.class), KIND, event.id()),
        row.getString("email"),
        row.getString("language"),
        Map.of(
            "name", row.getString("name"),
            "organization", row.getString("organization_name"),
            "event", event.title(),
            "startsOn", event.startsOn(),
            "endsOn", event.endsOn(),
            "reason", reason));
  }
}
