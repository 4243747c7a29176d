package org.wego.events.event.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wego.events.event.EventFact;
import org.wego.events.event.EventFact.Kind;
import org.wego.events.event.EventStream;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.outbox.OutgoingEvent;

/** Translates what happened to events into the records of the contract. */
@ApplicationScoped
class EventOutbox implements EventStream {

  static final String TOPIC = "wego.events.event.v1";

  private static final Map<Kind, String> TYPES =
      Map.of(
          Kind.SCHEDULED, "org.wego.events.event-scheduled.v1",
          Kind.UPDATED, "org.wego.events.event-updated.v1",
          Kind.CANCELLED, "org.wego.events.event-cancelled.v1",
          Kind.SNAPSHOT, "org.wego.events.event-snapshot.v1");

  @Inject Outbox outbox;

  @Override
  public void append(List<EventFact> facts) {
    outbox.append(facts.stream().map(EventOutbox::toOutgoing).toList());
  }

  private static OutgoingEvent toOutgoing(EventFact fact) {
    return OutgoingEvent.of(
        TOPIC,
        fact.eventId(),
        fact.sequence(),
        TYPES.get(fact.kind()),
        fact.at(),
        EventPayload.from(fact));
  }
}
