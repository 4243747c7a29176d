package org.wego.awards.edition.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wego.awards.edition.EditionEvent;

/** The contract's record of an edition. */
record EditionPayload(
    UUID editionId,
    int year,
    String title,
    String phase,
    UUID assemblyEventId,
    String timeZone,
    Instant callOpensAt,
    Instant callClosesAt,
    Instant announcedAt,
    List<WinnerPayload> winners) {

  record WinnerPayload(
      UUID prizeId,
      String category,
      String kind,
      UUID entryId,
      String title,
      String cityName,
      String country,
      UUID memberId) {

    static WinnerPayload from(EditionEvent.Winner winner) {
      return new WinnerPayload(
          winner.prizeId(),
          winner.category().name(),
          winner.kind().name(),
          winner.entryId(),
          winner.title(),
          winner.cityName(),
          winner.country(),
          winner.memberId());
    }
  }

  static EditionPayload from(EditionEvent event) {
    return new EditionPayload(
        event.editionId(),
        event.terms().year(),
        event.terms().title(),
        event.phase().name(),
        event.assemblyEventId(),
        event.terms().timeZone(),
        event.terms().callOpensAt(),
        event.terms().callClosesAt(),
        event.announcedAt(),
        event.winners().stream().map(WinnerPayload::from).toList());
  }
}
