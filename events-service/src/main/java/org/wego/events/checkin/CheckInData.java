package org.wego.events.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.events.delegation.DelegationDataSource;
import org.wego.platform.persistence.sql.Sql;

/** When the persons of a delegation came. */
@ApplicationScoped
class CheckInData implements DelegationDataSource {

  @Inject Sql sql;

  @Override
  public String section() {
    return "checkIns";
  }

  @Override
  public List<Map<String, Object>> of(UUID delegationId) {
    return sql.list(
        """
        SELECT c.participant_id, c.checked_in_at, c.device_id
          FROM check_in c
          JOIN participant p ON p.id = c.participant_id
         WHERE p.delegation_id = ?
         ORDER BY c.checked_in_at, c.participant_id
        """,
        row -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("participantId", row.getObject("participant_id", UUID.class));
          line.put("checkedInAt", row.getObject("checked_in_at", OffsetDateTime.class).toInstant());
          line.put("deviceId", row.getString("device_id"));
          return line;
        },
        delegationId);
  }
}
