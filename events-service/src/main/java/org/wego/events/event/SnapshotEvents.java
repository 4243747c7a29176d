package org.wego.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** Tells the present state of every event once more, batch by batch, if it was ever told. */
@ApplicationScoped
public class SnapshotEvents {

  @Inject Events events;
  @Inject TellEvents tell;

  @Transactional
  public long count() {
    return events.count("events.last > 0");
  }

  /**
   * Publishes the snapshots of the next events in the order of their ids.
   *
   * @param after the last id of the batch before, {@code null} at the beginning
   * @return the ids of the batch, in order
   */
  @Transactional(TxType.MANDATORY)
  public List<UUID> snapshot(UUID after, int limit) {
    List<Event> batch = events.lockNext(after, limit);
    tell.again(batch);
    events.flush();
    return batch.stream().map(Event::id).toList();
  }
}
