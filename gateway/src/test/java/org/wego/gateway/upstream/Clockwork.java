package org.wego.gateway.upstream;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Time that passes when it is told to, and a policy to try it on. */
final class Clockwork implements LongSupplier {

  static final Policy POLICY =
      new Policy(
          2,
          3,
          3,
          Duration.ofSeconds(10),
          Duration.ofSeconds(35),
          0.2,
          2,
          10,
          0.5,
          Duration.ofSeconds(5),
          2);

  private long now = -7;

  void pass(Duration time) {
    now += time.toNanos();
  }

  @Override
  public long getAsLong() {
    return now;
  }
}
