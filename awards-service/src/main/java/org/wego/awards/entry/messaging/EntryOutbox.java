package org.wego.awards.entry.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.wego.awards.entry.EntryEvent;
import org.wego.awards.entry.EntryStream;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.outbox.OutgoingEvent;

/** Translates what happened to entries into the records of the contract. */
@ApplicationScoped
class EntryOutbox implements EntryStream {

  static final String TOPIC = "wego.awards.entry.v1";

  private static final Map<Class<? extends EntryEvent>, String> TYPES =
      Map.of(
          EntryEvent.Submitted.class, "org.wego.awards.entry-submitted.v1",
          EntryEvent.Withdrawn.class, "org.wego.awards.entry-updated.v1",
          EntryEvent.Screened.class, "org.wego.awards.entry-updated.v1",
          EntryEvent.Snapshot.class, "org.wego.awards.entry-snapshot.v1");

  @Inject Outbox outbox;
  @Inject Clock clock;

  void tell(@Observes EntryEvent event) {
    append(List.of(event));
  }

  @Override
  public void append(List<? extends EntryEvent> events) {
    outbox.append(events.stream().map(this::toOutgoing).toList());
  }

  private OutgoingEvent toOutgoing(EntryEvent event) {
    return OutgoingEvent.of(
        TOPIC,
        event.entry().id(),
        event.sequence(),
        TYPES.get(event.getClass()),
        event.at(),
        EntryPayload.from(event.entry(), clock.getZone()));
  }
}
