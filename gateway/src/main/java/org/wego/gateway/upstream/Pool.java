package org.wego.gateway.upstream;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jboss.logging.Logger;
import org.wego.gateway.routing.Upstream;

/** The instances of an upstream, one of which is chosen for each request. */
public final class Pool {

  private static final Logger LOG = Logger.getLogger(Pool.class);

  private final Upstream upstream;
  private final Instance[] instances;
  private final Breaker breaker;
  private final RetryBudget retries;
  private final IntUnaryOperator random;

  Pool(
      Upstream upstream,
      List<Instance> instances,
      Breaker breaker,
      RetryBudget retries,
      IntUnaryOperator random) {
    this.upstream = upstream;
    this.instances = instances.toArray(Instance[]::new);
    this.breaker = breaker;
    this.retries = retries;
    this.random = random;
  }

  public Upstream upstream() {
    return upstream;
  }

  public List<Instance> instances() {
    return List.of(instances);
  }

  public Breaker breaker() {
    return breaker;
  }

  public RetryBudget retries() {
    return retries;
  }

  /** Whether there is an instance besides this one that could do better. */
  public boolean hasOtherThan(Instance one) {
    return (usable() & ~bit(one)) != 0;
  }

  /**
   * Of two instances taken by chance the one with fewer requests to answer: as good as the best of
   * all in practice, and it does not send everyone to the same one. When none is usable any will do
   * for a try, because the checks may be wrong.
   *
   * @param except the one that has just failed, or null; it is chosen again only when no other is
   *     usable and it is: a kept connection may have been at fault, and one that is known to be
   *     away would be no better
   */
  public Instance choose(Instance except) {
    if (instances.length == 1) {
      return instances[0];
    }
    long others = everyone() & ~bit(except);
    long usable = usable();
    long candidates = usable & others;
    if (candidates == 0) {
      candidates = usable != 0 ? usable : others;
    }
    int count = Long.bitCount(candidates);
    Instance first = instances[nth(candidates, random.applyAsInt(count))];
    if (count == 1) {
      return first;
    }
    long rest = candidates & ~bit(first);
    Instance second = instances[nth(rest, random.applyAsInt(count - 1))];
    return second.outstanding() < first.outstanding() ? second : first;
  }

  /** Notes that an instance failed; one that does so too often is ejected, never the last. */
  public void failed(Instance instance) {
    if (instance.failed()) {
      eject(instance);
    }
  }

  private synchronized void eject(Instance instance) {
    if (!instance.isEjected() && hasOtherThan(instance)) {
      instance.eject();
      LOG.warnf("%s gets no requests for a while, because too many in a row failed", instance);
    }
  }

  /** The usable instances, each as its bit: a set that costs nothing. */
  private long usable() {
    long set = 0;
    for (int i = 0; i < instances.length; i++) {
      if (instances[i].isUsable()) {
        set |= 1L << i;
      }
    }
    return set;
  }

  private long everyone() {
    return -1L >>> (Long.SIZE - instances.length);
  }

  private long bit(Instance one) {
    for (int i = 0; i < instances.length; i++) {
      if (instances[i] == one) {
        return 1L << i;
      }
    }
    return 0;
  }

  private static int nth(long set, int n) {
    long left = set;
    for (int i = 0; i < n; i++) {
      left &= left - 1;
    }
    return Long.numberOfTrailingZeros(left);
  }
}
