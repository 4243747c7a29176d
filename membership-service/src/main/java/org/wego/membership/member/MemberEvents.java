package org.wego.membership.member;

import java.util.List;

/** Where the events of members go, in the transaction of the change. */
public interface MemberEvents {

  /** Publishes the events in this order. */
  void publish(List<? extends MemberEvent> events);

  /** Publishes one event. */
  default void publish(MemberEvent event) {
    publish(List.of(event));
  }
}
