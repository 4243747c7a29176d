package org.wego.membership.leadership.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wego.membership.leadership.LeadershipEvent;
import org.wego.membership.leadership.LeadershipEvents;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.outbox.OutgoingEvent;

/** Translates what happened to terms into the records of the contract. */
@ApplicationScoped
class LeadershipOutbox implements LeadershipEvents {

  static final String TOPIC = "wego.membership.governance.v1";

  static final Map<Class<? extends LeadershipEvent>, String> TYPES =
      Map.of(
          LeadershipEvent.OfficesAssumed.class, "org.wego.membership.offices-assumed.v1",
          LeadershipEvent.OfficesChanged.class, "org.wego.membership.offices-changed.v1",
          LeadershipEvent.Snapshot.class, "org.wego.membership.leadership-term-snapshot.v1");

  @Inject Outbox outbox;

  @Override
  public void publish(List<? extends LeadershipEvent> events) {
    outbox.append(events.stream().map(LeadershipOutbox::toOutgoing).toList());
  }

  private static OutgoingEvent toOutgoing(LeadershipEvent event) {
    return OutgoingEvent.of(
        TOPIC,
        event.state().term().id(),
        event.sequence(),
        TYPES.get(event.getClass()),
        event.at(),
        LeadershipPayload.from(event.state()));
  }
}
