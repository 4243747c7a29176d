package org.wego.awards.assembly.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.wego.platform.messaging.inbox.Inbox;

/** Feeds the topic of events to the inbox. */
@ApplicationScoped
class AssemblyChannel {

  @Inject Inbox inbox;

  @Incoming("assemblies")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(AssemblyEvents.NAME, records);
  }
}
