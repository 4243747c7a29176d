package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.events.delegation.DelegationDataSource;
import org.wego.platform.persistence.sql.Sql;

/** For which sessions the persons of a delegation have signed up. */
@ApplicationScoped
class SignUpData implements DelegationDataSource {

  @Inject Sql sql;

  @Override
  public String section() {
    return "signUps";
  }

  @Override
  public List<Map<String, Object>> of(UUID delegationId) {
    return sql.list(
        """
        SELECT u.participant_id, u.session_id, s.title, u.state, u.signed_up_at
          FROM session_sign_up u
          JOIN session s ON s.id = u.session_id
          JOIN participant p ON p.id = u.participant_id
         WHERE p.delegation_id = ?
         ORDER BY u.signed_up_at, u.id
        """,
        row -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("participantId", row.getObject("participant_id", UUID.class));
          line.put("sessionId", row.getObject("session_id", UUID.class));
          line.put("session", row.getString("title"));
          line.put("state", row.getString("state"));
          line.put("signedUpAt", row.getObject("signed_up_at", OffsetDateTime.class).toInstant());
          return line;
        },
        delegationId);
  }
}
