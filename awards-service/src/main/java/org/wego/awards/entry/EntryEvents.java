package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Tells what happened to entries, in the transaction of the change: other services by the outbox,
 * and whatever of this service observes an {@link EntryEvent}.
 */
@ApplicationScoped
public class EntryEvents {

  @Inject Event<EntryEvent> events;

  void publish(EntryEvent event) {
    events.fire(event);
  }
}
