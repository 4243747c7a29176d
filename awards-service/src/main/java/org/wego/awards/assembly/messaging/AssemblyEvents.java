package org.wego.awards.assembly.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wego.awards.assembly.FollowAssembly;
import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;

/**
 * Keeps the General Assemblies, from the events of events, each of which carries the whole state.
 */
@ApplicationScoped
public class AssemblyEvents implements StreamConsumer {

  static final String NAME = "awards.assembly";

  @Inject FollowAssembly followAssembly;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return "wego.events.event.v1";
  }

  @Override
  public void apply(IncomingEvent event) {
    if (event.type().startsWith("org.wego.events.event-") && event.type().endsWith(".v1")) {
      EventPayload told = event.dataAs(EventPayload.class);
      if (told.generalAssembly()) {
        followAssembly.follow(told.toAssembly());
      } else {
        followAssembly.forget(told.eventId());
      }
    }
  }
}
