package org.wego.awards.edition.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.awards.edition.SnapshotEditions;
import org.wego.platform.messaging.stream.SnapshotSource;

/** Lets the topic of editions be told anew. */
@ApplicationScoped
class EditionSnapshots implements SnapshotSource {

  @Inject SnapshotEditions snapshotEditions;

  @Override
  public String topic() {
    return EditionOutbox.TOPIC;
  }

  @Override
  public long count() {
    return snapshotEditions.count();
  }

  @Override
  public Batch emit(UUID after, int limit) {
    List<UUID> emitted = snapshotEditions.snapshot(after, limit);
    return emitted.isEmpty()
        ? Batch.END
        : new Batch(emitted.size(), emitted.get(emitted.size() - 1));
  }
}
