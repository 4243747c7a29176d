package org.wego.awards.practice.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.awards.practice.SnapshotPractices;
import org.wego.platform.messaging.stream.SnapshotSource;

/** Lets the topic of practices be told anew. */
@ApplicationScoped
class PracticeSnapshots implements SnapshotSource {

  @Inject SnapshotPractices snapshotPractices;

  @Override
  public String topic() {
    return PracticeOutbox.TOPIC;
  }

  @Override
  public long count() {
    return snapshotPractices.count();
  }

  @Override
  public Batch emit(UUID after, int limit) {
    List<UUID> emitted = snapshotPractices.snapshot(after, limit);
    return emitted.isEmpty()
        ? Batch.END
        : new Batch(emitted.size(), emitted.get(emitted.size() - 1));
  }
}
