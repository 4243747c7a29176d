package org.wego.events.event.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.events.event.SnapshotEvents;
import org.wego.platform.messaging.stream.SnapshotSource;

/** Lets the topic of events be told anew. */
@ApplicationScoped
class EventSnapshots implements SnapshotSource {

  @Inject SnapshotEvents snapshotEvents;

  @Override
  public String topic() {
    return EventOutbox.TOPIC;
  }

  @Override
  public long count() {
    return snapshotEvents.count();
  }

  @Override
  public Batch emit(UUID after, int limit) {
    List<UUID> emitted = snapshotEvents.snapshot(after, limit);
    return emitted.isEmpty()
        ? Batch.END
        : new Batch(emitted.size(), emitted.get(emitted.size() - 1));
  }
}
