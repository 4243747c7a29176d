package org.wego.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.wego.journey.kit.FrozenProcesses;

/**
 * Replicas come and go. In one half of the runs there are two, of which the first stands still,
 * then one: what the one that stands still held, the other one must get. In the other half there
 * are three at once, then one.
 */
final class Scale implements Fault {

  private static final List<String> SERVICES = List.of("membership", "fees", "awards", "events");

  /**
   * PostgreSQL ends a relay's transaction after 8 s here, and with it the lock of the shard; the
   * rest is for a machine that is busy.
   */
  private static final Duration TO_TAKE_OVER = Duration.ofSeconds(25);

  /** While the first one stands still, and people go on. */
  private static final Duration AT_WORK = Duration.ofSeconds(2);

  @Override
  public String name() {
    return "scale";
  }

  @Override
  public String sentence() {
    return "two replicas, of which the first stands still until the other has sent what waits, then"
        + " one; or three at once, then one";
  }

  @Override
  public boolean alone() {
    return true;
  }

  @Override
  public String happen(Stage stage, Random random) {
    String service = Faults.one(SERVICES, random);
    if (random.nextBoolean()) {
      stage.scale(service, 3);
      stage.scale(service, 1);
      return service + ", three";
    }
    boolean takenOver;
    stage.scale(service, 2);
    try (FrozenProcesses first = FrozenProcesses.freeze(stage.running(service))) {
      Stage.last(AT_WORK);
      long before = last(stage, service);
      takenOver = Stage.comesTrue(TO_TAKE_OVER, () -> sentSince(stage, service, before));
    }
    stage.scale(service, 1);
    if (!takenOver) {
      throw new FaultUncovered(
          "While one of two replicas of %s stood still, the other did not send what waited"
              .formatted(service));
    }
    return service + ", two of which one stood still";
  }

  /** The number of the last event that waits, of any shard. */
  private static long last(Stage stage, String service) {
    return stage.databases().number(service, "SELECT coalesce(max(seq), 0) FROM outbox_event");
  }

  private static boolean sentSince(Stage stage, String service, long before) {
    return stage
            .databases()
            .number(service, "SELECT count(*) FROM outbox_event WHERE seq <= " + before)
        == 0;
  }
}
