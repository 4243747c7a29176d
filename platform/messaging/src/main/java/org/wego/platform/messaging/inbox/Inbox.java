package org.wego.platform.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@ApplicationScoped
public class Inbox {
  public void receive(String consumer, Iterable<ConsumerRecord<byte[], byte[]>> records) {
    throw new UnsupportedOperationException();
  }
}
