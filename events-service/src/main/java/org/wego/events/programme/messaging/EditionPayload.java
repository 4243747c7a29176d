package org.wego.events.programme.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wego.events.programme.AnnouncedEdition;

/** The fields of an edition's event that events reads. */
record EditionPayload(
    UUID editionId,
    int year,
    String title,
    String phase,
    UUID assemblyEventId,
    Instant announcedAt,
    List<WinnerPayload> winners) {

  record WinnerPayload(
      UUID prizeId,
      String category,
      String kind,
      String title,
      String cityName,
      String country,
      UUID memberId) {

    AnnouncedEdition.Winner toWinner() {
      return new AnnouncedEdition.Winner(
          prizeId, category, kind, title, cityName, country, memberId);
    }
  }

  boolean announced() {
    return "ANNOUNCED".equals(phase);
  }

  AnnouncedEdition toAnnounced() {
    return new AnnouncedEdition(
        editionId,
        year,
        title,
        assemblyEventId,
        announcedAt,
        winners.stream().map(WinnerPayload::toWinner).toList());
  }
}
