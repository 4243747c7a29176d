package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/**
 * What the ceremony of a General Assembly shows: the winners of its edition of the awards, once
 * they are announced (A1, A9). It is found when it is read, so that it does not matter what is
 * known first: the Assembly, its ceremony, or the winners.
 */
@ApplicationScoped
public class Ceremonies {

  @Inject Sql sql;

  /**
   * The winners that the ceremony of this Assembly shows: of the edition that names it, or else of
   * the edition of its year that names no Assembly that takes place.
   */
  public Optional<AnnouncedEdition> of(UUID assemblyEventId) {
    return sql
        .list(
            """
            SELECT a.edition_id, a.year, a.title, a.assembly_event_id, a.announced_at
              FROM event e
              JOIN announced_edition a ON a.assembly_event_id = e.id
                OR a.year = e.year AND NOT EXISTS (
                     SELECT FROM event named
                      WHERE named.id = a.assembly_event_id AND named.type = 'GENERAL_ASSEMBLY'
                        AND named.state <> 'CANCELLED')
             WHERE e.id = ? AND e.type = 'GENERAL_ASSEMBLY'
             ORDER BY (a.assembly_event_id = e.id) IS TRUE DESC, a.announced_at DESC LIMIT 1
            """,
            Ceremonies::read,
            assemblyEventId)
        .stream()
        .findFirst()
        .map(edition -> edition.with(winners(edition.editionId())));
  }

  private static AnnouncedEdition read(ResultSet row) throws SQLException {
    return new AnnouncedEdition(
        row.getObject("edition_id", UUID.class),
        row.getInt("year"),
        row.getString("title"),
        row.getObject("assembly_event_id", UUID.class),
        row.getObject("announced_at", OffsetDateTime.class).toInstant(),
        List.of());
  }

  private List<AnnouncedEdition.Winner> winners(UUID editionId) {
    return sql.list(
        """
        SELECT prize_id, category, kind, title, city_name, country, member_id
          FROM announced_winner WHERE edition_id = ?
         ORDER BY array_position(ARRAY['SERVICES', 'EFFICIENCY', 'OPEN_CITY', 'URBAN_MANAGEMENT',
                                       'DIGITAL_DIVIDE'], category),
                  kind, city_name, prize_id
        """,
        row ->
            new AnnouncedEdition.Winner(
                row.getObject("prize_id", UUID.class),
                row.getString("category"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("city_name"),
                row.getString("country"),
                row.getObject("member_id", UUID.class)),
        editionId);
  }
}
