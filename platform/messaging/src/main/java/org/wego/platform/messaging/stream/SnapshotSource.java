package org.wego.platform.messaging.stream;

import java.util.UUID;

/**
 * Implemented as a bean by the owner of a topic, so that an operator can have the present state of
 * every aggregate sent again.
 */
public interface SnapshotSource {

  /** The topic whose streams this source restarts; one source per topic. */
  String topic();

  /** How many aggregates there are now, for the progress shown to the operator. */
  long count();

  /**
   * Emits one snapshot event each for the next aggregates in the order of their ids. It runs in the
   * caller's transaction: lock the rows, raise each one's {@link EventSequence}, and append to the
   * outbox, all as for any other event. The type ends in {@value #TYPE_SUFFIX}.
   *
   * @param after the last id of the batch before, {@code null} at the beginning
   * @param limit how many aggregates at most
   * @return what was emitted; {@link Batch#END} when no aggregate is left
   */
  Batch emit(UUID after, int limit);

  /** How the type of a snapshot event ends. */
  String TYPE_SUFFIX = "-snapshot.v1";

  /**
   * A part of a republication.
   *
   * @param size number of snapshots emitted
   * @param last id of the last aggregate among them, {@code null} when there was none
   */
  record Batch(int size, UUID last) {
    /** Nothing is left to emit. */
    public static final Batch END = new Batch(0, null);
  }
}
