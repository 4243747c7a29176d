package org.wego.events.standing.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wego.events.standing.FollowStanding;
import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;

/** Keeps how members stand, from the events of fees, each of which carries the whole standing. */
@ApplicationScoped
public class StandingEvents implements StreamConsumer {

  static final String NAME = "events.standing";

  @Inject FollowStanding followStanding;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return "wego.fees.standing.v1";
  }

  @Override
  public void apply(IncomingEvent event) {
    if (event.type().startsWith("org.wego.fees.standing-") && event.type().endsWith(".v1")) {
      followStanding.follow(event.dataAs(StandingPayload.class).toStanding());
    }
  }
}
