package org.wego.membership.account.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wego.membership.account.AccountEvent;
import org.wego.membership.account.AccountEvents;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.outbox.OutgoingEvent;

/** Translates what happened to accounts into the records of the contract. */
@ApplicationScoped
class AccountOutbox implements AccountEvents {

  static final String TOPIC = "wego.membership.account.v1";

  static final Map<Class<? extends AccountEvent>, String> TYPES =
      Map.of(
          AccountEvent.Bound.class, "org.wego.membership.account-bound.v1",
          AccountEvent.Revoked.class, "org.wego.membership.account-revoked.v1",
          AccountEvent.Snapshot.class, "org.wego.membership.account-snapshot.v1");

  @Inject Outbox outbox;

  @Override
  public void publish(List<? extends AccountEvent> events) {
    outbox.append(events.stream().map(AccountOutbox::toOutgoing).toList());
  }

  private static OutgoingEvent toOutgoing(AccountEvent event) {
    return OutgoingEvent.of(
        TOPIC,
        event.account().id(),
        event.sequence(),
        TYPES.get(event.getClass()),
        event.at(),
        AccountPayload.from(event.account()));
  }
}
