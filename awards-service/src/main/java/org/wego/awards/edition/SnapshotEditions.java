package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.wego.awards.edition.EditionEvent.Kind;

/** Tells the present state of every edition once more, batch by batch; drafts were never told. */
@ApplicationScoped
public class SnapshotEditions {

  @Inject AwardEditions editions;
  @Inject EditionEvents events;

  @Transactional
  public long count() {
    return editions.count("phase <> ?1", Phase.DRAFT);
  }

  /**
   * Publishes the snapshots of the next editions in the order of their ids.
   *
   * @param after the last id of the batch before, {@code null} at the beginning
   * @return the ids of the batch, in order
   */
  @Transactional(TxType.MANDATORY)
  public List<UUID> snapshot(UUID after, int limit) {
    List<AwardEdition> batch = editions.lockNext(after, limit);
    events.tell(Kind.SNAPSHOT, batch);
    editions.flush();
    return batch.stream().map(AwardEdition::id).toList();
  }
}
