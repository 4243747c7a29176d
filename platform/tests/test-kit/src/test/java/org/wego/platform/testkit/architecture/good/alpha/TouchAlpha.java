package org.wego.platform.testkit.architecture.good.alpha;

import java.time.Clock;
import java.time.Instant;

/** A use case. */
public class TouchAlpha {

  private final Clock clock;

  public TouchAlpha(Clock clock) {
    this.clock = clock;
  }

  public Instant touch() {
    Alpha alpha = new Alpha();
    alpha.touch(clock);
    return alpha.touched();
  }
}
