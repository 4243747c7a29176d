package org.wego.awards.entry.messaging;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.entry.EntryDetails;
import org.wego.awards.entry.EntryState;

/** The contract's record of an entry: its whole state, without any person. */
record EntryPayload(
    UUID entryId,
    UUID editionId,
    AwardCategory category,
    String title,
    String cityName,
    String country,
    UUID memberId,
    LocalDate submittedOn,
    EntryState state) {

  /**
   * @param zone the business zone, in which the day of the submission is told
   */
  static EntryPayload from(EntryDetails entry, ZoneId zone) {
    return new EntryPayload(
        entry.id(),
        entry.editionId(),
        entry.text().category(),
        entry.text().title(),
        entry.city().name(),
        entry.city().country(),
        entry.city().memberId(),
        LocalDate.ofInstant(entry.submittedAt(), zone),
        entry.state());
  }
}
