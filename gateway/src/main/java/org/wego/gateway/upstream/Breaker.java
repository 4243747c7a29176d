package org.wego.gateway.upstream;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Keeps requests from an upstream of which too many fail, so that callers hear at once and it can
 * recover. After a while a few requests are let through; when they are good it closes again.
 */
public final class Breaker {

  /** Whether requests pass. */
  public enum State {
    CLOSED,
    HALF_OPEN,
    OPEN
  }

  /** How a request went, as far as it tells something of the upstream. */
  public enum Outcome {
    GOOD,
    BAD,
    /** The client left, for example. */
    NEITHER
  }

  /**
   * One stay in a state. A request keeps the phase in which it was let through, so that a late end
   * says nothing about a later one.
   */
  public static final class Phase {
    private final State state;
    private final long since;
    private int running;
    private int good;

    private Phase(State state, long since) {
      this.state = state;
      this.since = since;
    }
  }

  private final Policy policy;
  private final LongSupplier nanos;
  private final Window recent;
  private final AtomicLong openings = new AtomicLong();
  private volatile Phase phase;

  Breaker(Policy policy, LongSupplier nanos) {
    this.policy = policy;
    this.nanos = nanos;
    this.recent = new Window(nanos);
    this.phase = new Phase(State.CLOSED, nanos.getAsLong());
  }

  /** Lets a request through, to be ended with {@link #leave}; null when it must not pass. */
  public Phase enter() {
    Phase present = phase;
    return present.state == State.CLOSED ? present : enterUnlessOpen();
  }

  private synchronized Phase enterUnlessOpen() {
    if (phase.state == State.OPEN
        && nanos.getAsLong() - phase.since >= policy.breakerOpen().toNanos()) {
      become(State.HALF_OPEN);
    }
    return switch (phase.state) {
      case CLOSED -> phase;
      case OPEN -> null;
      case HALF_OPEN -> {
        if (phase.running >= policy.breakerTrials()) {
          yield null;
        }
        phase.running++;
        yield phase;
      }
    };
  }

  /** Ends a request that was let through. */
  public synchronized void leave(Phase entered, Outcome outcome) {
    if (entered != phase) {
      return;
    }
    if (phase.state == State.HALF_OPEN) {
      phase.running--;
      if (outcome == Outcome.BAD) {
        become(State.OPEN);
      } else if (outcome == Outcome.GOOD && ++phase.good >= policy.breakerTrials()) {
        recent.clear();
        become(State.CLOSED);
      }
    } else if (outcome != Outcome.NEITHER) {
      recent.count();
      if (outcome == Outcome.BAD) {
        recent.mark();
        if (recent.all() >= policy.breakerLeast()
            && recent.marked() >= policy.breakerShare() * recent.all()) {
          become(State.OPEN);
        }
      }
    }
  }

  /** Does not wait for the time to pass: a check has just seen the upstream come back. */
  synchronized void tryNow() {
    if (phase.state == State.OPEN) {
      become(State.HALF_OPEN);
    }
  }

  private void become(State state) {
    if (state == State.OPEN) {
      openings.incrementAndGet();
    }
    phase = new Phase(state, nanos.getAsLong());
  }

  /** Whether requests pass. */
  public State state() {
    return phase.state;
  }

  /** How often it has opened. */
  public long openings() {
    return openings.get();
  }
}
