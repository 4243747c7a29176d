package org.wego.events.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads when members came to an Assembly and left it. */
@ApplicationScoped
public class PresenceQueries {

  private static final String PRESENCE =
      """
      SELECT p.*, m.name AS member_name
        FROM presence p
        JOIN known_member m ON m.member_id = p.member_id
       WHERE p.event_id = ?
      """;

  private static final SqlListing<Presence> LIST =
      new SqlListing<>(
          Keyset.<Presence, UUID>endingIn("r.id", UUID.class, Presence::id)
              .by("arrivedAt", "r.arrived_at", Instant.class, Presence::arrivedAt)
              .by("memberName", "r.member_name", String.class, Presence::memberName)
              .defaultSort("arrivedAt"),
          PresenceQueries::read);

  @Inject Sql sql;

  /**
   * Narrows the list; what is {@code null} does not.
   *
   * @param open whether only those are wanted who are there, or only those who left
   */
  public record Wanted(UUID memberId, Boolean open) {}

  public Page<Presence> page(UUID eventId, Wanted wanted, PageRequest request) {
    StringBuilder rows = new StringBuilder(PRESENCE);
    List<Object> parameters = new ArrayList<>(List.of(eventId));
    if (wanted.memberId() != null) {
      rows.append(" AND p.member_id = ?");
      parameters.add(wanted.memberId());
    }
    if (wanted.open() != null) {
      rows.append(" AND (p.left_at IS NULL) = ?");
      parameters.add(wanted.open());
    }
    return LIST.page(sql, rows.toString(), parameters, request);
  }

  public Optional<Presence> find(UUID eventId, UUID presenceId) {
    return sql.find(PRESENCE + " AND p.id = ?", PresenceQueries::read, eventId, presenceId);
  }

  private static Presence read(ResultSet row) throws SQLException {
    return new Presence(
        row.getObject("id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getString("member_name"),
        row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"),
        instant(row, "left_at"),
        row.getString("left_recorded_by"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
