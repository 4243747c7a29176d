package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the present state of every entry that was told of once more, batch by batch. */
@ApplicationScoped
public class SnapshotEntries {

  @Inject Entries entries;
  @Inject EntryStream stream;
  @Inject Clock clock;

  /** How many entries the stream knows. */
  @Transactional
  public long count() {
    return entries.countToldOf();
  }

  /**
   * Publishes the snapshots of the next entries in the order of their ids.
   *
   * @param after the last id of the batch before, {@code null} at the beginning
   * @return the ids of the batch, in order
   */
  @Transactional(TxType.MANDATORY)
  public List<UUID> snapshot(UUID after, int limit) {
    Instant now = clock.instant();
    List<AwardEntry> batch = entries.lockNextToldOf(after, limit);
    stream.append(batch.stream().map(entry -> entry.snapshot(now)).toList());
    entries.flush();
    return batch.stream().map(AwardEntry::id).toList();
  }
}
