package org.wego.platform.testkit.architecture.good.alpha;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Clock;
import java.time.Instant;

/** As an entity should be. */
@Entity
class Alpha {

  private static final int LIMIT = 3;

  @Id private int id;
  private Instant touched;

  void touch(Clock clock) {
    touched = Instant.now(clock);
    id = Math.min(id + 1, LIMIT);
  }

  Instant touched() {
    return touched;
  }
}
