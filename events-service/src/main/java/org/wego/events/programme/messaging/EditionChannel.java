package org.wego.events.programme.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.wego.platform.messaging.inbox.Inbox;

/** Feeds the topic of award editions to the inbox. */
@ApplicationScoped
class EditionChannel {

  @Inject Inbox inbox;

  @Incoming("editions")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(EditionEvents.NAME, records);
  }
}
