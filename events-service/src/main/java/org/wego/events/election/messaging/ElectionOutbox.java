package org.wego.events.election.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wego.events.election.ElectionEvent;
import org.wego.events.election.ElectionStream;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.outbox.OutgoingEvent;

/** Translates what elections decided into the record of the contract. */
@ApplicationScoped
class ElectionOutbox implements ElectionStream {

  private static final String TOPIC = "wego.events.assembly-decision.v1";
  private static final String DECIDED = "org.wego.events.election-decided.v1";

  @Inject Outbox outbox;

  @Override
  public void append(ElectionEvent event) {
    outbox.append(
        OutgoingEvent.of(
            TOPIC,
            event.electionId(),
            event.sequence(),
            DECIDED,
            event.at(),
            ElectionPayload.from(event)));
  }
}
