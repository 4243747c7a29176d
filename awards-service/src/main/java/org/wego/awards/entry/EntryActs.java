package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** What was done with entries from their submission on, by whom and why. */
@ApplicationScoped
public class EntryActs {

  private static final SqlListing<EntryActItem> LIST =
      new SqlListing<>(
          Keyset.<EntryActItem, UUID>endingIn("r.id", UUID.class, EntryActItem::id).defaultById(),
          EntryActs::read);

  @Inject Sql sql;
  @Inject Clock clock;

  /** What was done with an entry, the first first. */
  public Page<EntryActItem> of(UUID entryId, PageRequest request) {
    return LIST.page(
        sql, "SELECT * FROM award_entry_act WHERE entry_id = ?", List.of(entryId), request);
  }

  /**
   * Notes an act.
   *
   * @param otherId the original of a duplicate, otherwise {@code null}
   */
  void record(UUID entryId, EntryAct act, UUID otherId, String reason, String actor) {
    sql.update(
        """
        INSERT INTO award_entry_act (id, entry_id, act, other_id, reason, acted_at, acted_by)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        Ids.next(),
        entryId,
        act,
        otherId,
        reason,
        clock.instant(),
        actor);
  }

  private static EntryActItem read(ResultSet row) throws SQLException {
    return new EntryActItem(
        row.getObject("id", UUID.class),
        EntryAct.valueOf(row.getString("act")),
        row.getObject("other_id", UUID.class),
        row.getString("reason"),
        row.getObject("acted_at", OffsetDateTime.class).toInstant(),
        row.getString("acted_by"));
  }
}
