package org.wego.membership.application;

import java.util.List;

/** Where the events of applications go, in the transaction of the change. */
public interface ApplicationEvents {

  /** Publishes the events in this order. */
  void publish(List<? extends ApplicationEvent> events);

  /** Publishes one event. */
  default void publish(ApplicationEvent event) {
    publish(List.of(event));
  }
}
