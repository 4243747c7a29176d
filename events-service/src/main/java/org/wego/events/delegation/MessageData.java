package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.events.message.MessagesTo;
import org.wego.platform.persistence.sql.Sql;

/** What was written to the persons of a delegation, and not to others of the same address. */
@ApplicationScoped
class MessageData implements DelegationDataSource {

  @Inject Sql sql;

  @Override
  public String section() {
    return "messages";
  }

  @Override
  public List<Map<String, Object>> of(UUID delegationId) {
    return sql.list(
        """
        SELECT m.kind, m.recipient, m.subject, m.body, m.queued_at
          FROM participant p
          JOIN outgoing_message m ON m.erased_at IS NULL AND p.id::text =\s"""
            + MessagesTo.ADDRESSEE
            + " WHERE p.delegation_id = ? ORDER BY m.queued_at, m.id",
        row -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("kind", row.getString("kind"));
          line.put("recipient", row.getString("recipient"));
          line.put("subject", row.getString("subject"));
          line.put("body", row.getString("body"));
          line.put("queuedAt", row.getObject("queued_at", OffsetDateTime.class).toInstant());
          return line;
        },
        delegationId);
  }
}
