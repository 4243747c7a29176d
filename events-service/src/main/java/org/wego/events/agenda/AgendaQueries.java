package org.wego.events.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads agendas, each as a tree whose numbers follow from the places of its items. */
@ApplicationScoped
public class AgendaQueries {

  /**
   * The agenda of an event, and what it said when the Assembly was last called together; the event
   * is its parameter, twice.
   */
  private static final String AGENDA =
      """
      SELECT t.*, told.item IS NOT NULL AS convoked,
             told.item IS NOT NULL
               AND (told.item ->> 'title', told.item ->> 'text') IS DISTINCT FROM (t.title, t.text)
               AS changed
        FROM (WITH RECURSIVE tree AS (
                SELECT i.*, i.position::text AS number,
                       lpad(i.position::text, 5, '0') AS sort_key
                  FROM agenda_item i
                 WHERE i.event_id = ? AND i.parent_id IS NULL
                UNION ALL
                SELECT i.*, tree.number || '.' || i.position,
                       tree.sort_key || '.' || lpad(i.position::text, 5, '0')
                  FROM agenda_item i
                  JOIN tree ON tree.event_id = i.event_id AND tree.id = i.parent_id)
              SELECT * FROM tree) t
        LEFT JOIN (SELECT i.item
                     FROM (SELECT c.agenda FROM convocation c
                            WHERE c.event_id = ? ORDER BY c.number DESC LIMIT 1) last,
                          jsonb_array_elements(last.agenda) AS i (item)) told
          ON told.item ->> 'id' = t.id::text
      """;

  private static final SqlListing<AgendaItem> LIST =
      new SqlListing<>(
          Keyset.<AgendaItem, UUID>endingIn("r.id", UUID.class, AgendaItem::id)
              .by("number", "r.sort_key", String.class, AgendaItem::sortKey)
              .defaultSort("number"),
          AgendaQueries::read);

  @Inject Sql sql;

  /**
   * The items in the order of their numbers.
   *
   * @param parentId under which item, {@code null} for all
   */
  public Page<AgendaItem> page(UUID eventId, UUID parentId, PageRequest request) {
    if (parentId == null) {
      return LIST.page(sql, AGENDA, List.of(eventId, eventId), request);
    }
    return LIST.page(
        sql, AGENDA + " WHERE t.parent_id = ?", List.of(eventId, eventId, parentId), request);
  }

  /** The whole agenda, in the order of its numbers. */
  public List<AgendaItem> all(UUID eventId) {
    return sql.list(AGENDA + " ORDER BY t.sort_key", AgendaQueries::read, eventId, eventId);
  }

  /** Whether an agenda was published: it is, with the convocation. */
  public boolean published(UUID eventId) {
    return sql.find(
            "SELECT EXISTS (SELECT FROM convocation WHERE event_id = ?)",
            row -> row.getBoolean(1),
            eventId)
        .orElseThrow();
  }

  public Optional<AgendaItem> find(UUID eventId, UUID itemId) {
    return sql.find(AGENDA + " WHERE t.id = ?", AgendaQueries::read, eventId, eventId, itemId);
  }

  private static AgendaItem read(ResultSet row) throws SQLException {
    return new AgendaItem(
        row.getObject("id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getObject("parent_id", UUID.class),
        row.getString("number"),
        row.getString("sort_key"),
        row.getInt("position"),
        new AgendaText(
            row.getString("title"), row.getString("text"), row.getObject("session_id", UUID.class)),
        row.getBoolean("convoked"),
        row.getBoolean("changed"),
        row.getLong("version"));
  }
}
