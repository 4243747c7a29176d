package org.wego.awards.edition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;

/**
 * What happened to an edition, with its whole state since.
 *
 * @param assemblyEventId {@code null} while no Assembly is known
 * @param announcedAt {@code null} until the winners are announced
 * @param winners none until they are announced (A9)
 */
public record EditionEvent(
    Kind kind,
    UUID editionId,
    long sequence,
    Instant at,
    Phase phase,
    EditionTerms terms,
    UUID assemblyEventId,
    Instant announcedAt,
    List<Winner> winners) {

  /** What happened. */
  public enum Kind {
    OPENED,
    UPDATED,
    WINNERS_ANNOUNCED,
    SNAPSHOT
  }

  /**
   * An entry that won a prize.
   *
   * @param memberId {@code null} when the city is no member
   */
  public record Winner(
      UUID prizeId,
      AwardCategory category,
      PrizeKind kind,
      UUID entryId,
      String title,
      String cityName,
      String country,
      UUID memberId) {}
}
