package org.wego.membership.member.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.member.SnapshotMembers;
import org.wego.platform.messaging.stream.SnapshotSource;

/** Lets the members' topic be told anew. */
@ApplicationScoped
class MemberSnapshots implements SnapshotSource {

  @Inject MemberQueries queries;
  @Inject SnapshotMembers snapshotMembers;

  @Override
  public String topic() {
    return MemberOutbox.TOPIC;
  }

  @Override
  public long count() {
    return queries.count();
  }

  @Override
  public Batch emit(UUID after, int limit) {
    List<UUID> emitted = snapshotMembers.snapshot(after, limit);
    return emitted.isEmpty()
        ? Batch.END
        : new Batch(emitted.size(), emitted.get(emitted.size() - 1));
  }
}
