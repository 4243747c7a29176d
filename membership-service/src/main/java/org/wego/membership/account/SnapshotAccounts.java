package org.wego.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the present state of every account once more, batch by batch. */
@ApplicationScoped
public class SnapshotAccounts {

  @Inject MemberAccounts accounts;
  @Inject AccountEvents events;
  @Inject Clock clock;

  /**
   * Publishes the snapshots of the next accounts in the order of their ids.
   *
   * @param after the last id of the batch before, {@code null} at the beginning
   * @return the ids of the batch, in order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> snapshot(UUID after, int limit) {
    Instant now = clock.instant();
    List<MemberAccount> batch = accounts.lockNext(after, limit);
    events.publish(batch.stream().map(account -> account.snapshot(now)).toList());
    accounts.flush();
    return batch.stream().map(MemberAccount::id).toList();
  }
}
