package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.events.delegation.DelegationDataSource;
import org.wego.platform.persistence.sql.Sql;

/** What the persons of a delegation offer and seek. */
@ApplicationScoped
class ProfileData implements DelegationDataSource {

  @Inject Sql sql;

  @Override
  public String section() {
    return "meetingProfiles";
  }

  @Override
  public List<Map<String, Object>> of(UUID delegationId) {
    return sql.list(
        """
        SELECT m.participant_id, m.offers, m.seeks
          FROM meeting_profile m
          JOIN participant p ON p.id = m.participant_id
         WHERE p.delegation_id = ?
         ORDER BY m.participant_id
        """,
        row -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("participantId", row.getObject("participant_id", UUID.class));
          line.put("offers", List.of((String[]) row.getArray("offers").getArray()));
          line.put("seeks", List.of((String[]) row.getArray("seeks").getArray()));
          return line;
        },
        delegationId);
  }
}
