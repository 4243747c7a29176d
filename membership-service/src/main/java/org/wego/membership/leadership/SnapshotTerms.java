package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the present state of every term once more, batch by batch. */
@ApplicationScoped
public class SnapshotTerms {

  @Inject LeadershipTerms terms;
  @Inject LeadershipEvents events;
  @Inject Clock clock;

  /**
   * Publishes the snapshots of the next terms in the order of their ids.
   *
   * @param after the last id of the batch before, {@code null} at the beginning
   * @return the ids of the batch, in order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> snapshot(UUID after, int limit) {
    Instant now = clock.instant();
    List<LeadershipTerm> batch = terms.lockNext(after, limit);
    events.publish(batch.stream().map(term -> term.snapshot(now)).toList());
    terms.flush();
    return batch.stream().map(LeadershipTerm::id).toList();
  }
}
