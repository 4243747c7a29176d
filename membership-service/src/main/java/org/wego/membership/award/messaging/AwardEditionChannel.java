package org.wego.membership.award.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.wego.platform.messaging.inbox.Inbox;

/** Feeds the editions of the awards to the inbox. */
@ApplicationScoped
class AwardEditionChannel {

  @Inject Inbox inbox;

  @Incoming("award-editions")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(AwardEditionEvents.NAME, records);
  }
}
