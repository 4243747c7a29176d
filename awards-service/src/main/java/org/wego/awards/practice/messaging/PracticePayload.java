package org.wego.awards.practice.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.practice.Audience;
import org.wego.awards.practice.PracticeEvent;

/** The contract's record of a practice; what is in review again is out of the library to others. */
record PracticePayload(
    UUID goodPracticeId,
    String title,
    String cityName,
    String country,
    UUID memberId,
    Audience audience,
    AwardCategory category,
    UUID entryId,
    LocalDate publishedOn,
    String state) {

  static PracticePayload from(PracticeEvent.State practice) {
    return new PracticePayload(
        practice.id(),
        practice.title(),
        practice.cityName(),
        practice.country(),
        practice.memberId(),
        practice.audience(),
        practice.category(),
        practice.entryId(),
        practice.publishedOn(),
        practice.inLibrary() ? "PUBLISHED" : "WITHDRAWN");
  }
}
