package org.wego.awards.testing;

import java.util.UUID;
import org.wego.awards.PrizeKind;
import org.wego.platform.id.Ids;

/** Prizes and winners that a test begins with, as the service would have left them. */
public final class GivenPrizes {

  private GivenPrizes() {}

  /** The first prize of its kind in the entry's category, for the entry. */
  public static UUID awarded(UUID entry, PrizeKind kind) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO award_prize (id, edition_id, category, kind, ordinal, entry_id, entry_rank,
                                 departure_reason, minutes, decided_at, decided_by)
        SELECT ?, edition_id, category, ?, 1, id, 1, 'As the panel wished', 'Unanimous', now(),
               'secretariat'
          FROM award_entry WHERE id = ?
        """,
        id,
        kind.name(),
        entry);
    return id;
  }

  /** A prize that nobody gets. */
  public static UUID withheld(UUID edition, String category, PrizeKind kind) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO award_prize (id, edition_id, category, kind, ordinal, withheld_reason, minutes,
                                 decided_at, decided_by)
        VALUES (?, ?, ?, ?, 1, 'Nothing stood out', 'Unanimous', now(), 'secretariat')
        """,
        id,
        edition,
        category,
        kind.name());
    return id;
  }

  /** The winner of the prize, announced with this code. */
  public static UUID announced(UUID prize, String code) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO award_winner (id, prize_id, edition_id, entry_id, year, category, kind,
            city_name, native_city_name, city_key, country, member_id, title, title_key, summary,
            certificate_code, announced_at, recorded_at, recorded_by)
        SELECT ?, p.id, p.edition_id, e.id, d.year, p.category, p.kind, e.city_name,
               e.native_city_name, e.city_key, e.country, e.member_id, e.title, lower(e.title),
               e.summary, ?, timestamptz '2017-06-28 16:00Z', now(), 'secretariat'
          FROM award_prize p
          JOIN award_entry e ON e.id = p.entry_id
          JOIN award_edition d ON d.id = p.edition_id
         WHERE p.id = ?
        """,
        id,
        code,
        prize);
    return id;
  }
}
