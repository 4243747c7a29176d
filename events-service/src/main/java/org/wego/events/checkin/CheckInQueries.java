package org.wego.events.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.wego.events.delegation.PersonRole;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads who came. */
@ApplicationScoped
public class CheckInQueries {

  private static final SqlListing<CheckInItem> LIST =
      new SqlListing<>(
          Keyset.<CheckInItem, UUID>endingIn(
                  "r.participant_id", UUID.class, CheckInItem::participantId)
              .by("checkedInAt", "r.checked_in_at", Instant.class, CheckInItem::checkedInAt)
              .defaultSort("-checkedInAt"),
          CheckInQueries::read);

  private static final String ROWS =
      """
      SELECT c.participant_id, c.checked_in_at, c.device_id, c.recorded_at, p.delegation_id, p.role,
             p.name, d.organization_name
        FROM check_in c
        JOIN participant p ON p.id = c.participant_id
        JOIN delegation d ON d.id = p.delegation_id
       WHERE c.event_id = ?
      """;

  @Inject Sql sql;

  /** Who came to the event, the last first. Sort key: checkedInAt. */
  public Page<CheckInItem> list(UUID eventId, PageRequest request) {
    return LIST.page(sql, ROWS, List.of(eventId), request);
  }

  private static CheckInItem read(ResultSet row) throws SQLException {
    return new CheckInItem(
        row.getObject("participant_id", UUID.class),
        row.getObject("delegation_id", UUID.class),
        row.getString("organization_name"),
        PersonRole.valueOf(row.getString("role")),
        row.getString("name"),
        instant(row, "checked_in_at"),
        row.getString("device_id"),
        instant(row, "recorded_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
