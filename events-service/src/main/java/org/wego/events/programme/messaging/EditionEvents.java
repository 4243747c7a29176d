package org.wego.events.programme.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wego.events.programme.FollowAnnouncement;
import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;

/**
 * Keeps the announced winners, from the events of award editions. Each of them carries the whole
 * state, so that any that comes after the announcement tells the winners as well.
 */
@ApplicationScoped
public class EditionEvents implements StreamConsumer {

  static final String NAME = "events.edition";

  @Inject FollowAnnouncement followAnnouncement;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return "wego.awards.edition.v1";
  }

  @Override
  public void apply(IncomingEvent event) {
    if (event.type().startsWith("org.wego.awards.") && event.type().endsWith(".v1")) {
      EditionPayload edition = event.dataAs(EditionPayload.class);
      if (edition.announced()) {
        followAnnouncement.follow(edition.toAnnounced());
      }
    }
  }
}
