package org.wego.gateway.upstream;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.wego.gateway.routing.Address;

/** One running instance of a service, and what is known of how it does. */
public final class Instance {

  /** What the checks say. */
  public enum Health {
    /** Not looked at yet: requests may try. */
    UNKNOWN,
    UP,
    DOWN
  }

  private final String upstream;
  private final Address address;
  private final Policy policy;
  private final LongSupplier nanos;
  private final AtomicInteger outstanding = new AtomicInteger();
  private final AtomicInteger failuresInARow = new AtomicInteger();
  private final AtomicLong ejections = new AtomicLong();

  private volatile Health health = Health.UNKNOWN;
  private int checksAgainst;
  private volatile boolean ejected;
  private volatile long ejectedAt;
  private volatile long ejectedFor;

  Instance(String upstream, Address address, Policy policy, LongSupplier nanos) {
    this.upstream = upstream;
    this.address = address;
    this.policy = policy;
    this.nanos = nanos;
  }

  /** The name of the upstream that it belongs to. */
  public String upstream() {
    return upstream;
  }

  public Address address() {
    return address;
  }

  /** What the checks say. */
  public Health health() {
    return health;
  }

  /** Requests that it has not answered yet. */
  public int outstanding() {
    return outstanding.get();
  }

  /** How often it was ejected. */
  public long ejections() {
    return ejections.get();
  }

  /** Begins a request, to be ended with {@link #end}. */
  public void begin() {
    outstanding.incrementAndGet();
  }

  /** Ends a request, however it went. */
  public void end() {
    outstanding.decrementAndGet();
  }

  /** It answered as it should. */
  public void succeeded() {
    // Read first: almost always nothing is to be written, and two threads share the line.
    if (failuresInARow.get() != 0) {
      failuresInARow.set(0);
    }
  }

  /** It failed; tells whether it has done so too often in a row. */
  boolean failed() {
    return failuresInARow.incrementAndGet() >= policy.ejectAfter();
  }

  boolean isUsable() {
    return health != Health.DOWN && !isEjected();
  }

  /** Whether it gets no requests because too many failed. */
  public boolean isEjected() {
    if (!ejected) {
      return false;
    }
    return nanos.getAsLong() - ejectedAt < ejectedFor;
  }

  /** Gives it no requests for a time, twice as long as the last if that was not long ago. */
  synchronized void eject() {
    long now = nanos.getAsLong();
    boolean again = ejected && now - ejectedAt < 2 * ejectedFor + policy.ejection().toNanos();
    ejectedFor =
        again
            ? Math.min(2 * ejectedFor, policy.longestEjection().toNanos())
            : policy.ejection().toNanos();
    ejectedAt = now;
    ejected = true;
    ejections.incrementAndGet();
    failuresInARow.set(0);
  }

  /** Takes the result of a check; tells whether that changed something. */
  synchronized boolean checked(boolean good) {
    if (health == Health.UNKNOWN) {
      health = good ? Health.UP : Health.DOWN;
      return true;
    }
    if (good == (health == Health.UP)) {
      checksAgainst = 0;
      return false;
    }
    checksAgainst++;
    if (checksAgainst < (good ? policy.rise() : policy.fall())) {
      return false;
    }
    checksAgainst = 0;
    health = good ? Health.UP : Health.DOWN;
    return true;
  }

  /**
   * It says itself that it is not ready, because it ends or lacks what it needs: that is taken at
   * its word, before it stops to answer. Tells whether that changed something.
   */
  synchronized boolean declined() {
    boolean news = health != Health.DOWN;
    checksAgainst = 0;
    health = Health.DOWN;
    return news;
  }

  @Override
  public String toString() {
    return upstream + " at " + address;
  }
}
