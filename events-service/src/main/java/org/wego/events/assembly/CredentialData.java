package org.wego.events.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.events.delegation.DelegationDataSource;
import org.wego.platform.persistence.sql.Sql;

/** On which papers persons of a delegation cast the vote of their member. */
@ApplicationScoped
class CredentialData implements DelegationDataSource {

  @Inject Sql sql;

  @Override
  public String section() {
    return "credentials";
  }

  @Override
  public List<Map<String, Object>> of(UUID delegationId) {
    return sql.list(
        """
        SELECT c.participant_id, c.role, c.letter_reference, c.accepted_at, c.revoked_reason
          FROM credential c
          JOIN participant p ON p.id = c.participant_id
         WHERE p.delegation_id = ?
         ORDER BY c.accepted_at, c.id
        """,
        row -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("participantId", row.getObject("participant_id", UUID.class));
          line.put("role", row.getString("role"));
          line.put("letterReference", row.getString("letter_reference"));
          line.put("acceptedAt", row.getObject("accepted_at", OffsetDateTime.class).toInstant());
          line.put("revokedReason", row.getString("revoked_reason"));
          return line;
        },
        delegationId);
  }
}
