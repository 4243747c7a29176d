package org.wego.events.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An edition of the awards whose winners were announced, as awards told (A9).
 *
 * @param assemblyEventId the General Assembly of its ceremony, {@code null} where awards knew none
 */
public record AnnouncedEdition(
    UUID editionId,
    int year,
    String title,
    UUID assemblyEventId,
    Instant announcedAt,
    List<Winner> winners) {

  public AnnouncedEdition {
    winners = List.copyOf(winners);
  }

  AnnouncedEdition with(List<Winner> itsWinners) {
    return new AnnouncedEdition(editionId, year, title, assemblyEventId, announcedAt, itsWinners);
  }

  /**
   * A winner.
   *
   * @param category which of the five it won in (A2)
   * @param kind whether the prize is a Best or an Outstanding one (A8)
   * @param memberId {@code null} for no member
   */
  public record Winner(
      UUID prizeId,
      String category,
      String kind,
      String title,
      String cityName,
      String country,
      UUID memberId) {}
}
