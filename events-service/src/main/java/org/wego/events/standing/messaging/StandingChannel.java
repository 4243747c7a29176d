package org.wego.events.standing.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.wego.platform.messaging.inbox.Inbox;

/** Feeds the standing topic to the inbox. */
@ApplicationScoped
class StandingChannel {

  @Inject Inbox inbox;

  @Incoming("standings")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(StandingEvents.NAME, records);
  }
}
