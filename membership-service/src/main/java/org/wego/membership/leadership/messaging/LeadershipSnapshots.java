package org.wego.membership.leadership.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.membership.leadership.LeadershipQueries;
import org.wego.membership.leadership.SnapshotTerms;
import org.wego.platform.messaging.stream.SnapshotSource;

/** Lets the governance topic be told anew. */
@ApplicationScoped
class LeadershipSnapshots implements SnapshotSource {

  @Inject LeadershipQueries queries;
  @Inject SnapshotTerms snapshotTerms;

  @Override
  public String topic() {
    return LeadershipOutbox.TOPIC;
  }

  @Override
  public long count() {
    return queries.countTerms();
  }

  @Override
  public Batch emit(UUID after, int limit) {
    List<UUID> emitted = snapshotTerms.snapshot(after, limit);
    return emitted.isEmpty()
        ? Batch.END
        : new Batch(emitted.size(), emitted.get(emitted.size() - 1));
  }
}
