package org.wego.platform.messaging.inbox;

import java.util.Comparator;

/**
 * A place in a stream.
 *
 * @param epoch from 1; 0 before the first event
 * @param sequence from 1 in each stream; 0 before the first event
 */
record Position(int epoch, long sequence) implements Comparable<Position> {

  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::epoch).thenComparingLong(Position::sequence);

  /** Whether this is the next number after the other, in its epoch or a later one. */
  boolean follows(Position other) {
    return sequence == other.sequence + 1 && epoch >= other.epoch;
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
