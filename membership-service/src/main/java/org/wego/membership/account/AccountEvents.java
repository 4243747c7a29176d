package org.wego.membership.account;

import java.util.List;

/** Where the events of accounts go, in the transaction of the change. */
public interface AccountEvents {

  /** Publishes the events in this order. */
  void publish(List<? extends AccountEvent> events);

  /** Publishes one event. */
  default void publish(AccountEvent event) {
    publish(List.of(event));
  }
}
