package org.wego.awards.prize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wego.awards.certificate.CertificateAttachment;
import org.wego.awards.certificate.CertificateCode;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;
import org.wego.platform.persistence.sql.Sql;

/** Writes to the cities that have won, each with its certificate (N1). */
@ApplicationScoped
class TellWinners {

  private static final String KIND = "award-prize";

  // Whoever was erased is not written to.
  private static final String ADDRESSED =
      """
      SELECT w.*, d.title AS edition_title, e.contact_email, e.contact_language,
             coalesce(e.contact_name, e.city_name) AS contact_name
        FROM award_winner w
        JOIN award_entry e ON e.id = w.entry_id
        JOIN award_edition d ON d.id = w.edition_id
       WHERE w.edition_id = ? AND e.contact_email IS NOT NULL
       ORDER BY w.category, w.kind, w.id
      """;

  @Inject Messages messages;
  @Inject Sql sql;

  void tell(UUID editionId) {
    messages.queue(sql.list(ADDRESSED, TellWinners::message, editionId));
  }

  private static Message message(ResultSet row) throws SQLException {
    UUID winnerId = row.getObject("id", UUID.class);
    Map<String, Object> values = new HashMap<>();
    values.put("name", row.getString("contact_name"));
    values.put("city", row.getString("city_name"));
    values.put("title", row.getString("title"));
    values.put("edition", row.getString("edition_title"));
    // Each language has its own words for them.
    values.put("prize", row.getString("kind"));
    values.put("category", row.getString("category"));
    values.put("code", new CertificateCode(row.getString("certificate_code")).printed());
    return Message.of(
            KIND,
            KIND + "/" + row.getString("prize_id"),
            row.getString("contact_email"),
            row.getString("contact_language"),
            values)
        .with(CertificateAttachment.of(winnerId, row.getInt("year")));
  }
}
