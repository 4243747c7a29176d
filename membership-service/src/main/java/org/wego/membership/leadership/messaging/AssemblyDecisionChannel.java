package org.wego.membership.leadership.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.wego.platform.messaging.inbox.Inbox;

/** Feeds the topic of the Assemblies' decisions to the inbox. */
@ApplicationScoped
class AssemblyDecisionChannel {

  @Inject Inbox inbox;

  @Incoming("assembly-decisions")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(AssemblyDecisions.NAME, records);
  }
}
