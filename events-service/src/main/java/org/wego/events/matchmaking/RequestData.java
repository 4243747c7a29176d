package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.events.delegation.DelegationDataSource;
import org.wego.platform.persistence.sql.Sql;

/** Whom the persons of a delegation asked for meetings, and who asked them. */
@ApplicationScoped
class RequestData implements DelegationDataSource {

  @Inject Sql sql;

  @Override
  public String section() {
    return "meetingRequests";
  }

  @Override
  public List<Map<String, Object>> of(UUID delegationId) {
    return sql.list(
        """
        SELECT r.id, r.asking_id, r.asked_id, r.state, r.message, r.requested_at
          FROM meeting_request r
         WHERE EXISTS (SELECT FROM participant p
                        WHERE p.delegation_id = ? AND p.id IN (r.asking_id, r.asked_id))
         ORDER BY r.requested_at, r.id
        """,
        row -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("id", row.getObject("id", UUID.class));
          line.put("askingParticipantId", row.getObject("asking_id", UUID.class));
          line.put("askedParticipantId", row.getObject("asked_id", UUID.class));
          line.put("state", row.getString("state"));
          line.put("message", row.getString("message"));
          line.put("requestedAt", row.getObject("requested_at", OffsetDateTime.class).toInstant());
          return line;
        },
        delegationId);
  }
}
