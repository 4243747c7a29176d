package org.wego.webhooks.delivery.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.wego.platform.messaging.inbox.Inbox;

/** Feeds every topic of which something is offered to the inbox: one channel for all of them. */
@ApplicationScoped
class EventChannel {

  @Inject Inbox inbox;

  @Incoming("events")
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> records) {
    for (TopicPartition partition : records.partitions()) {
      inbox.receive(EventTaker.nameFor(partition.topic()), records.records(partition));
    }
  }
}
