package org.wego.platform.messaging.inbox;

/**
 * What a service does with the events of one topic; implemented as a bean.
 *
 * <p>The inbox calls it in the order of each stream and once per event. It may be called for
 * different streams at the same time.
 */
public interface StreamConsumer {

  /** The stable name under which progress is kept; changing it starts the topic again. */
  String name();

  /** The topic that it reads. */
  String topic();

  /**
   * Applies one event in the transaction that also records it as applied; work joins it ({@code
   * REQUIRED}), never a new one. Several events may share the transaction, and it may run again for
   * the same event after a rollback, so it has no effect outside the database.
   *
   * <p>Types that it does not know are passed over. A reference to an aggregate not seen yet makes
   * a stub row: topics have no order among each other.
   *
   * @throws RuntimeException its own failure parks this event and holds back those behind it in the
   *     same stream; a lost connection, a deadlock, a timeout and the like are tried again
   */
  void apply(IncomingEvent event);
}
