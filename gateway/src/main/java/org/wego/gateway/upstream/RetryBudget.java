package org.wego.gateway.upstream;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How many requests may be tried a second time: a share of the recent ones and a floor. Without it
 * a service that is failing under load would get the load twice.
 */
public final class RetryBudget {

  private final Policy policy;
  private final Window recent;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();

  RetryBudget(Policy policy, LongSupplier nanos) {
    this.policy = policy;
    this.recent = new Window(nanos);
  }

  /** Counts a request, which raises the budget. */
  public synchronized void earn() {
    recent.count();
  }

  /** Takes one retry out of the budget, if there is one left. */
  public synchronized boolean take() {
    if (recent.marked() >= policy.retryFloor() + policy.retryShare() * recent.all()) {
      refused.incrementAndGet();
      return false;
    }
    recent.mark();
    taken.incrementAndGet();
    return true;
  }

  /** The retries made so far. */
  public long taken() {
    return taken.get();
  }

  /** The retries not made because the budget was used up. */
  public long refused() {
    return refused.get();
  }
}
