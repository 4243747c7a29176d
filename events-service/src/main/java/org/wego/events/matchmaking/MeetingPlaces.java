package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads when and where people can meet at an event. */
@ApplicationScoped
public class MeetingPlaces {

  private static final SqlListing<MeetingTable> TABLES =
      new SqlListing<>(
          Keyset.<MeetingTable, UUID>endingIn("r.id", UUID.class, MeetingTable::id)
              .by("number", "r.number", Integer.class, MeetingTable::number)
              .defaultSort("number"),
          row -> new MeetingTable(row.getObject("id", UUID.class), row.getInt("number")));

  private static final SqlListing<MeetingSlot> SLOTS =
      new SqlListing<>(
          Keyset.<MeetingSlot, UUID>endingIn("r.id", UUID.class, MeetingSlot::id)
              .by("startsAt", "r.starts_at", Instant.class, MeetingSlot::startsAt)
              .defaultSort("startsAt"),
          MeetingPlaces::slot);

  @Inject Sql sql;

  public Page<MeetingTable> tables(UUID eventId, PageRequest request) {
    return TABLES.page(
        sql,
        "SELECT id, number FROM meeting_table WHERE event_id = ? AND removed_at IS NULL",
        List.of(eventId),
        request);
  }

  public Page<MeetingSlot> slots(UUID eventId, PageRequest request) {
    return SLOTS.page(
        sql,
        """
        SELECT s.id, s.session_id, s.starts_at, s.ends_at, e.time_zone, o.id IS NOT NULL AS open
          FROM meeting_slot s
          JOIN event e ON e.id = s.event_id
          LEFT JOIN open_meeting_slot o ON o.id = s.id
         WHERE s.event_id = ? AND s.removed_at IS NULL
        """,
        List.of(eventId),
        request);
  }

  private static MeetingSlot slot(ResultSet row) throws SQLException {
    return new MeetingSlot(
        row.getObject("id", UUID.class),
        row.getObject("session_id", UUID.class),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        ZoneId.of(row.getString("time_zone")),
        row.getBoolean("open"));
  }
}
