package org.wego.awards.prize;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;

/** A decision about a prize, as it is on record for ever. */
public record RecordedDecision(
    UUID id,
    UUID prizeId,
    PrizeAct act,
    PrizePlace place,
    PanelDecision decision,
    Instant decidedAt,
    String decidedBy) {

  static RecordedDecision read(ResultSet row) throws SQLException {
    return new RecordedDecision(
        row.getObject("id", UUID.class),
        row.getObject("prize_id", UUID.class),
        PrizeAct.valueOf(row.getString("act")),
        new PrizePlace(
            AwardCategory.valueOf(row.getString("category")),
            PrizeKind.valueOf(row.getString("kind")),
            row.getInt("ordinal")),
        new PanelDecision(
            row.getObject("entry_id", UUID.class),
            row.getString("withheld_reason"),
            row.getObject("entry_rank", Integer.class),
            row.getString("departure_reason"),
            row.getString("minutes")),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("decided_by"));
  }
}
