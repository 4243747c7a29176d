package org.wego.awards.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.awards.AwardCategory;

/** What is told of a practice that is, or was, in the library. */
public sealed interface PracticeEvent {

  State state();

  long sequence();

  Instant at();

  /**
   * The practice after it happened.
   *
   * @param memberId {@code null} when it is of no member
   * @param category {@code null} for none, as is the entry
   * @param inLibrary whether it is there now
   */
  record State(
      UUID id,
      String title,
      String cityName,
      String country,
      UUID memberId,
      Audience audience,
      AwardCategory category,
      UUID entryId,
      LocalDate publishedOn,
      boolean inLibrary) {}

  /** It came into the library. */
  record Published(State state, long sequence, Instant at) implements PracticeEvent {}

  /** It was changed, or taken from the library. */
  record Updated(State state, long sequence, Instant at) implements PracticeEvent {}

  /** Nothing happened: it is told again. */
  record Snapshot(State state, long sequence, Instant at) implements PracticeEvent {}
}
