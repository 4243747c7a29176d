package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the present state of every submitted application once more, batch by batch. */
@ApplicationScoped
public class SnapshotApplications {

  @Inject Applications applications;
  @Inject ApplicationEvents events;
  @Inject Clock clock;

  /**
   * Publishes the snapshots of the next applications in the order of their ids.
   *
   * @param after the last id of the batch before, {@code null} at the beginning
   * @return the ids of the batch, in order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> snapshot(UUID after, int limit) {
    Instant now = clock.instant();
    List<MembershipApplication> batch = applications.lockNextAnnounced(after, limit);
    events.publish(batch.stream().map(application -> application.snapshot(now)).toList());
    applications.flush();
    return batch.stream().map(MembershipApplication::id).toList();
  }
}
