package org.wego.events.resolution.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wego.events.resolution.ResolutionAdopted;
import org.wego.events.resolution.ResolutionStream;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.outbox.OutgoingEvent;

/** Translates what Assemblies adopted into the records of the contract. */
@ApplicationScoped
class ResolutionOutbox implements ResolutionStream {

  private static final String TOPIC = "wego.events.assembly-decision.v1";
  private static final String ADOPTED = "org.wego.events.resolution-adopted.v1";

  @Inject Outbox outbox;

  @Override
  public void append(ResolutionAdopted event) {
    outbox.append(
        OutgoingEvent.of(
            TOPIC,
            event.resolutionId(),
            event.sequence(),
            ADOPTED,
            event.at(),
            ResolutionPayload.from(event)));
  }
}
