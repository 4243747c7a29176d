package org.wego.awards.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.platform.persistence.sql.Sql;

/** Reads certificates, of which there are none before the winners are announced (A9). */
@ApplicationScoped
public class CertificateQueries {

  private static final String CERTIFICATES =
      """
      SELECT w.*, e.title AS edition_title, e.time_zone
        FROM award_winner w
        JOIN award_edition e ON e.id = w.edition_id
       WHERE\s""";

  @Inject Sql sql;

  public Optional<Certificate> find(CertificateCode code) {
    return sql.find(
        CERTIFICATES + "w.certificate_code = ?", CertificateQueries::read, code.value());
  }

  public Optional<Certificate> ofWinner(UUID winnerId) {
    return sql.find(
        CERTIFICATES + "w.id = ? AND w.certificate_code IS NOT NULL",
        CertificateQueries::read,
        winnerId);
  }

  private static Certificate read(ResultSet row) throws SQLException {
    return new Certificate(
        row.getObject("id", UUID.class),
        new CertificateCode(row.getString("certificate_code")),
        row.getInt("year"),
        row.getString("edition_title"),
        ZoneId.of(row.getString("time_zone")),
        AwardCategory.valueOf(row.getString("category")),
        PrizeKind.valueOf(row.getString("kind")),
        row.getString("city_name"),
        row.getString("native_city_name"),
        row.getString("country"),
        row.getString("title"),
        instant(row.getObject("announced_at", OffsetDateTime.class)));
  }

  private static Instant instant(OffsetDateTime time) {
    return time.toInstant();
  }
}
