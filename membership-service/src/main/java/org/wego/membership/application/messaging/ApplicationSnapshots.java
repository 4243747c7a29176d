package org.wego.membership.application.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.membership.application.ApplicationQueries;
import org.wego.membership.application.SnapshotApplications;
import org.wego.platform.messaging.stream.SnapshotSource;

/** Lets the applications' topic be told anew. */
@ApplicationScoped
class ApplicationSnapshots implements SnapshotSource {

  @Inject ApplicationQueries queries;
  @Inject SnapshotApplications snapshotApplications;

  @Override
  public String topic() {
    return ApplicationOutbox.TOPIC;
  }

  @Override
  public long count() {
    return queries.countAnnounced();
  }

  @Override
  public Batch emit(UUID after, int limit) {
    List<UUID> emitted = snapshotApplications.snapshot(after, limit);
    return emitted.isEmpty()
        ? Batch.END
        : new Batch(emitted.size(), emitted.get(emitted.size() - 1));
  }
}
