package org.wego.platform.messaging.example;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.wego.platform.messaging.inbox.Inbox;
import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;

/** Fed by Kafka, through a channel. */
@ApplicationScoped
public class CounterConsumer implements StreamConsumer {

  public static final String NAME = "test.counters";

  @Inject AppliedEvents applied;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return Counter.TOPIC;
  }

  @Override
  public void apply(IncomingEvent event) {
    applied.add(NAME, event, event.dataAs(Counting.Counted.class).value());
  }

  @ApplicationScoped
  static class Channel {

    @Inject Inbox inbox;

    @Incoming("counters")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
      inbox.receive(NAME, records);
    }
  }
}
