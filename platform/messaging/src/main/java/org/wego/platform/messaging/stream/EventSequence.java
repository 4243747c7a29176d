package org.wego.platform.messaging.stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The gapless number of the events of one stream, kept on the aggregate's row as {@code
 * event_sequence} and raised by one per event under that row's lock.
 *
 * <p>It is not the row's version: one flush may emit two events, and the edit of a draft none. Bulk
 * SQL raises the column itself, in the statement or transaction that writes the events.
 */
@Embeddable
public class EventSequence {

  @Column(name = "event_sequence", nullable = false)
  private long last;

  /** The number of the next event; the first is 1. The aggregate's row must be locked. */
  public long next() {
    return ++last;
  }

  /** The number of the last event, 0 before the first. */
  public long last() {
    return last;
  }
}
