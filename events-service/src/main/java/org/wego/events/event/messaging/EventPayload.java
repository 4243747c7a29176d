package org.wego.events.event.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.events.event.EventFact;
import org.wego.events.event.EventTerms;

/** The contract's record of an event. */
record EventPayload(
    UUID eventId,
    String type,
    Integer ordinal,
    String title,
    String theme,
    UUID hostMemberId,
    String hostCity,
    String country,
    String venue,
    LocalDate startsOn,
    LocalDate endsOn,
    String timeZone,
    String state) {

  static EventPayload from(EventFact fact) {
    EventTerms terms = fact.terms();
    return new EventPayload(
        fact.eventId(),
        terms.type().name(),
        fact.ordinal(),
        terms.title(),
        terms.theme(),
        terms.hostMemberId(),
        terms.hostCity(),
        terms.country(),
        terms.venue(),
        terms.startsOn(),
        terms.endsOn(),
        terms.timeZone(),
        fact.state().name());
  }
}
