package org.wego.membership.account.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.membership.account.AccountQueries;
import org.wego.membership.account.SnapshotAccounts;
import org.wego.platform.messaging.stream.SnapshotSource;

/** Lets the accounts' topic be told anew. */
@ApplicationScoped
class AccountSnapshots implements SnapshotSource {

  @Inject AccountQueries queries;
  @Inject SnapshotAccounts snapshotAccounts;

  @Override
  public String topic() {
    return AccountOutbox.TOPIC;
  }

  @Override
  public long count() {
    return queries.count();
  }

  @Override
  public Batch emit(UUID after, int limit) {
    List<UUID> emitted = snapshotAccounts.snapshot(after, limit);
    return emitted.isEmpty()
        ? Batch.END
        : new Batch(emitted.size(), emitted.get(emitted.size() - 1));
  }
}
