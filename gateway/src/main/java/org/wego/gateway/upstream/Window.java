package org.wego.gateway.upstream;

import java.util.Arrays;
import java.util.function.LongSupplier;

/** Counts what happened in the last ten seconds. Whoever holds it sees to one thread at a time. */
final class Window {

  private static final int SLOTS = 10;
  private static final long SLOT = 1_000_000_000L;

  private final LongSupplier nanos;
  private final long[] all = new long[SLOTS];
  private final long[] marked = new long[SLOTS];
  private long present;
  private long sumOfAll;
  private long sumOfMarked;

  Window(LongSupplier nanos) {
    this.nanos = nanos;
    this.present = Math.floorDiv(nanos.getAsLong(), SLOT);
  }

  void count() {
    all[slot()]++;
    sumOfAll++;
  }

  void mark() {
    marked[slot()]++;
    sumOfMarked++;
  }

  long all() {
    slot();
    return sumOfAll;
  }

  long marked() {
    slot();
    return sumOfMarked;
  }

  void clear() {
    Arrays.fill(all, 0);
    Arrays.fill(marked, 0);
    sumOfAll = 0;
    sumOfMarked = 0;
  }

  /**
   * The slot of the present second; those whose second has passed out of the window are emptied.
   */
  private int slot() {
    long now = Math.floorDiv(nanos.getAsLong(), SLOT);
    if (now - present >= SLOTS) {
      clear();
      present = now;
    }
    while (present < now) {
      present++;
      int next = Math.floorMod(present, SLOTS);
      sumOfAll -= all[next];
      sumOfMarked -= marked[next];
      all[next] = 0;
      marked[next] = 0;
    }
    return Math.floorMod(present, SLOTS);
  }
}
