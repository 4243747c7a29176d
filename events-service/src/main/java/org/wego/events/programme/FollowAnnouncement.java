package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Keeps what awards announced, so that ceremonies show it whenever they are planned (A9). */
@ApplicationScoped
public class FollowAnnouncement {

  @Inject Sql sql;
  @Inject Clock clock;

  @Transactional
  public void follow(AnnouncedEdition edition) {
    sql.update(
        """
        INSERT INTO announced_edition (edition_id, year, title, assembly_event_id, announced_at,
                                       updated_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (edition_id) DO UPDATE
           SET (year, title, assembly_event_id, announced_at, updated_at)
             = (excluded.year, excluded.title, excluded.assembly_event_id, excluded.announced_at,
                excluded.updated_at)
        """,
        edition.editionId(),
        edition.year(),
        edition.title(),
        edition.assemblyEventId(),
        edition.announcedAt(),
        clock.instant());
    sql.update("DELETE FROM announced_winner WHERE edition_id = ?", edition.editionId());
    List<AnnouncedEdition.Winner> winners = edition.winners();
    sql.update(
        """
        INSERT INTO announced_winner (edition_id, prize_id, category, kind, title, city_name,
                                      country, member_id)
        SELECT ?, w.* FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                  ?::uuid[]) w
        """,
        edition.editionId(),
        SqlArray.of("uuid", winners.stream().map(AnnouncedEdition.Winner::prizeId).toList()),
        SqlArray.of("text", winners.stream().map(AnnouncedEdition.Winner::category).toList()),
        SqlArray.of("text", winners.stream().map(AnnouncedEdition.Winner::kind).toList()),
        SqlArray.of("text", winners.stream().map(AnnouncedEdition.Winner::title).toList()),
        SqlArray.of("text", winners.stream().map(AnnouncedEdition.Winner::cityName).toList()),
        SqlArray.of("text", winners.stream().map(AnnouncedEdition.Winner::country).toList()),
        SqlArray.of("uuid", winners.stream().map(AnnouncedEdition.Winner::memberId).toList()));
  }
}
