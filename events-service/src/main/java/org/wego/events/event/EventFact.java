package org.wego.events.event;

import java.time.Instant;
import java.util.UUID;

/**
 * What happened to an event, with its whole state since.
 *
 * @param ordinal {@code null} for what is no Assembly
 */
public record EventFact(
    Kind kind,
    UUID eventId,
    long sequence,
    Instant at,
    Integer ordinal,
    EventState state,
    EventTerms terms) {

  /** What happened. */
  public enum Kind {
    SCHEDULED,
    UPDATED,
    CANCELLED,
    SNAPSHOT
  }
}
