package org.wego.awards.entry.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.awards.entry.SnapshotEntries;
import org.wego.platform.messaging.stream.SnapshotSource;

/** Lets the entries' topic be told anew. */
@ApplicationScoped
class EntrySnapshots implements SnapshotSource {

  @Inject SnapshotEntries snapshotEntries;

  @Override
  public String topic() {
    return EntryOutbox.TOPIC;
  }

  @Override
  public long count() {
    return snapshotEntries.count();
  }

  @Override
  public Batch emit(UUID after, int limit) {
    List<UUID> emitted = snapshotEntries.snapshot(after, limit);
    return emitted.isEmpty()
        ? Batch.END
        : new Batch(emitted.size(), emitted.get(emitted.size() - 1));
  }
}
