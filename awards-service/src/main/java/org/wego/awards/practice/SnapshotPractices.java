package org.wego.awards.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Tells the present state of practices again, for those who begin or begin again to listen. */
@ApplicationScoped
public class SnapshotPractices {

  @Inject GoodPractices practices;
  @Inject PracticeEvents events;
  @Inject Clock clock;

  /** How many there are that others were told of, or would have been. */
  @Transactional
  public long count() {
    return practices.count("publishedOn is not null");
  }

  /**
   * Tells the next ones in the order of their ids.
   *
   * @param after the last one before, {@code null} at the beginning
   * @return their ids
   */
  @Transactional
  public List<UUID> snapshot(UUID after, int limit) {
    List<GoodPractice> next = practices.lockPublishedAfter(after, limit);
    events.publish(next.stream().map(practice -> practice.snapshot(clock.instant())).toList());
    practices.flush();
    return next.stream().map(GoodPractice::id).toList();
  }
}
