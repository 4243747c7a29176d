package org.wego.events.member.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.wego.platform.messaging.inbox.Inbox;

/** Feeds the member topic to the inbox. */
@ApplicationScoped
class MemberChannel {

  @Inject Inbox inbox;

  @Incoming("members")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(MemberEvents.NAME, records);
  }
}
