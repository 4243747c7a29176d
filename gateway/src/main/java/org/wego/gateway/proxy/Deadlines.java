package org.wego.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;

/**
 * Looks at every exchange of an event loop now and then, whether it has waited too long. A timer
 * for each would have to be set and cancelled several times in an exchange that almost never needs
 * it.
 */
final class Deadlines {

  private static final long EVERY_MILLIS = 100;

  private Exchange first;

  Deadlines(Vertx vertx) {
    // On the loop's own context: that of the request at hand would keep what belongs to it.
    ((ContextInternal) vertx.getOrCreateContext())
        .unwrap()
        .setPeriodic(EVERY_MILLIS, due -> look());
  }

  void add(Exchange exchange) {
    exchange.next = first;
    if (first != null) {
      first.previous = exchange;
    }
    first = exchange;
  }

  void remove(Exchange exchange) {
    if (exchange.next != null) {
      exchange.next.previous = exchange.previous;
    }
    if (exchange.previous != null) {
      exchange.previous.next = exchange.next;
    } else if (first == exchange) {
      first = exchange.next;
    }
    exchange.previous = null;
    exchange.next = null;
  }

  private void look() {
    long now = System.nanoTime();
    Exchange exchange = first;
    while (exchange != null) {
      Exchange following = exchange.next;
      exchange.endIfLate(now);
      exchange = following;
    }
  }
}
