package org.wego.webhooks.delivery.messaging;

import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;
import org.wego.webhooks.delivery.NewEvent;
import org.wego.webhooks.delivery.TakeEvent;

/** Takes the events of one topic, whatever they tell. */
final class EventTaker implements StreamConsumer {

  private final String topic;
  private final TakeEvent takeEvent;

  EventTaker(String topic, TakeEvent takeEvent) {
    this.topic = topic;
    this.takeEvent = takeEvent;
  }

  static String nameFor(String topic) {
    return "webhooks." + topic;
  }

  @Override
  public String name() {
    return nameFor(topic);
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public void apply(IncomingEvent event) {
    takeEvent.take(
        new NewEvent(
            event.id(), event.type(), event.key(), event.sequence(), event.time(), event.data()));
  }
}
