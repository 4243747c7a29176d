package org.wego.awards.edition.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wego.awards.edition.EditionEvent;
import org.wego.awards.edition.EditionEvent.Kind;
import org.wego.awards.edition.EditionStream;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.outbox.OutgoingEvent;

/** Translates what happened to editions into the records of the contract. */
@ApplicationScoped
class EditionOutbox implements EditionStream {

  static final String TOPIC = "wego.awards.edition.v1";

  private static final Map<Kind, String> TYPES =
      Map.of(
          Kind.OPENED, "org.wego.awards.edition-opened.v1",
          Kind.UPDATED, "org.wego.awards.edition-updated.v1",
          Kind.WINNERS_ANNOUNCED, "org.wego.awards.winners-announced.v1",
          Kind.SNAPSHOT, "org.wego.awards.edition-snapshot.v1");

  @Inject Outbox outbox;

  @Override
  public void append(List<EditionEvent> events) {
    outbox.append(events.stream().map(EditionOutbox::toOutgoing).toList());
  }

  private static OutgoingEvent toOutgoing(EditionEvent event) {
    return OutgoingEvent.of(
        TOPIC,
        event.editionId(),
        event.sequence(),
        TYPES.get(event.kind()),
        event.at(),
        EditionPayload.from(event));
  }
}
