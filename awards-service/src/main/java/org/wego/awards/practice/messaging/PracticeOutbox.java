package org.wego.awards.practice.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wego.awards.practice.PracticeEvent;
import org.wego.awards.practice.PracticeEvents;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.outbox.OutgoingEvent;

/** Translates what happened to practices into the records of the contract. */
@ApplicationScoped
class PracticeOutbox implements PracticeEvents {

  static final String TOPIC = "wego.awards.good-practice.v1";

  private static final Map<Class<? extends PracticeEvent>, String> TYPES =
      Map.of(
          PracticeEvent.Published.class, "org.wego.awards.good-practice-published.v1",
          PracticeEvent.Updated.class, "org.wego.awards.good-practice-updated.v1",
          PracticeEvent.Snapshot.class, "org.wego.awards.good-practice-snapshot.v1");

  @Inject Outbox outbox;

  @Override
  public void publish(List<? extends PracticeEvent> events) {
    outbox.append(events.stream().map(PracticeOutbox::toOutgoing).toList());
  }

  private static OutgoingEvent toOutgoing(PracticeEvent event) {
    return OutgoingEvent.of(
        TOPIC,
        event.state().id(),
        event.sequence(),
        TYPES.get(event.getClass()),
        event.at(),
        PracticePayload.from(event.state()));
  }
}
