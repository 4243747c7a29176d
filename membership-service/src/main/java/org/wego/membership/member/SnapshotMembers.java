package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the present state of every member once more, batch by batch. */
@ApplicationScoped
public class SnapshotMembers {

  @Inject Members members;
  @Inject MemberEvents events;
  @Inject Clock clock;

  /**
   * Publishes the snapshots of the next members in the order of their ids.
   *
   * @param after the last id of the batch before, {@code null} at the beginning
   * @return the ids of the batch, in order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> snapshot(UUID after, int limit) {
    Instant now = clock.instant();
    List<Member> batch = members.lockNext(after, limit);
    events.publish(batch.stream().map(member -> member.snapshot(now)).toList());
    members.flush();
    return batch.stream().map(Member::id).toList();
  }
}
