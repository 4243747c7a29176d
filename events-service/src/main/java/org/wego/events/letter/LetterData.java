package org.wego.events.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.events.delegation.DelegationDataSource;
import org.wego.platform.persistence.sql.Sql;

/** The letters of invitation of a delegation, with the passports that are kept. */
@ApplicationScoped
class LetterData implements DelegationDataSource {

  @Inject Sql sql;

  @Override
  public String section() {
    return "visaLetters";
  }

  @Override
  public List<Map<String, Object>> of(UUID delegationId) {
    return sql.list(
        """
        SELECT l.*, v.name, v.number, v.nationality, v.birth_date, v.expires_on
          FROM visa_letter l
          JOIN participant p ON p.id = l.participant_id
          LEFT JOIN visa_passport v ON v.letter_id = l.id
         WHERE p.delegation_id = ?
         ORDER BY l.requested_at, l.id
        """,
        LetterData::read,
        delegationId);
  }

  private static Map<String, Object> read(ResultSet row) throws SQLException {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", row.getObject("id", UUID.class));
    line.put("participantId", row.getObject("participant_id", UUID.class));
    line.put("state", row.getString("state"));
    line.put("refusalReason", row.getString("refusal_reason"));
    line.put("code", row.getString("code"));
    line.put("issuedOn", row.getObject("issued_on", LocalDate.class));
    line.put("validUntil", row.getObject("valid_until", LocalDate.class));
    line.put("passportName", row.getString("name"));
    line.put("passportNumber", row.getString("number"));
    line.put("nationality", row.getString("nationality"));
    line.put("birthDate", row.getObject("birth_date", LocalDate.class));
    line.put("passportExpiresOn", row.getObject("expires_on", LocalDate.class));
    return line;
  }
}
