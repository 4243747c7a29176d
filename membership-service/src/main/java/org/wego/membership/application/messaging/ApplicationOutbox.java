package org.wego.membership.application.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wego.membership.application.ApplicationEvent;
import org.wego.membership.application.ApplicationEvents;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.outbox.OutgoingEvent;

/** Translates what happened to applications into the records of the contract. */
@ApplicationScoped
class ApplicationOutbox implements ApplicationEvents {

  static final String TOPIC = "wego.membership.application.v1";

  static final Map<Class<? extends ApplicationEvent>, String> TYPES =
      Map.of(
          ApplicationEvent.Submitted.class, "org.wego.membership.application-submitted.v1",
          ApplicationEvent.Decided.class, "org.wego.membership.application-decided.v1",
          ApplicationEvent.Withdrawn.class, "org.wego.membership.application-withdrawn.v1",
          ApplicationEvent.Snapshot.class, "org.wego.membership.application-snapshot.v1");

  @Inject Outbox outbox;

  @Override
  public void publish(List<? extends ApplicationEvent> events) {
    outbox.append(events.stream().map(ApplicationOutbox::toOutgoing).toList());
  }

  private static OutgoingEvent toOutgoing(ApplicationEvent event) {
    return OutgoingEvent.of(
        TOPIC,
        event.application().id(),
        event.sequence(),
        TYPES.get(event.getClass()),
        event.at(),
        ApplicationPayload.from(event.application()));
  }
}
