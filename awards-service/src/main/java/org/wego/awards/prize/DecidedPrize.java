package org.wego.awards.prize;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;

/**
 * A prize with what it went to.
 *
 * @param entry {@code null} when the prize is withheld
 * @param winnerId {@code null} until it is announced, as the certificate's code
 */
public record DecidedPrize(
    UUID id,
    UUID editionId,
    AwardCategory category,
    PrizeKind kind,
    int ordinal,
    PanelDecision decision,
    Entry entry,
    UUID winnerId,
    String certificateCode,
    Instant decidedAt,
    String decidedBy,
    long version) {

  /**
   * The entry, and whose it is.
   *
   * @param ownerMemberId {@code null} where it belongs to a login alone
   */
  public record Entry(
      UUID id,
      String title,
      String cityName,
      String nativeCityName,
      String country,
      UUID memberId,
      UUID ownerMemberId,
      String ownerSubject) {}

  static DecidedPrize read(ResultSet row) throws SQLException {
    return new DecidedPrize(
        row.getObject("id", UUID.class),
        row.getObject("edition_id", UUID.class),
        AwardCategory.valueOf(row.getString("category")),
        PrizeKind.valueOf(row.getString("kind")),
        row.getInt("ordinal"),
        new PanelDecision(
            row.getObject("entry_id", UUID.class),
            row.getString("withheld_reason"),
            row.getObject("entry_rank", Integer.class),
            row.getString("departure_reason"),
            row.getString("minutes")),
        entry(row),
        row.getObject("winner_id", UUID.class),
        row.getString("certificate_code"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("decided_by"),
        row.getLong("version"));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    UUID id = row.getObject("entry_id", UUID.class);
    return id == null
        ? null
        : new Entry(
            id,
            row.getString("title"),
            row.getString("city_name"),
            row.getString("native_city_name"),
            row.getString("country"),
            row.getObject("member_id", UUID.class),
            row.getObject("owner_member_id", UUID.class),
            row.getString("owner_subject"));
  }
}
