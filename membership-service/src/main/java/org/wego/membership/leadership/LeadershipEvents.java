package org.wego.membership.leadership;

import java.util.List;

/** Where the events of terms go, in the transaction of the change. */
public interface LeadershipEvents {

  /** Publishes the events in this order. */
  void publish(List<? extends LeadershipEvent> events);
}
