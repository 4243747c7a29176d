package org.wego.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.wego.journey.kit.FrozenProcesses;

/** A consumer gets a tenth of its time. */
final class SlowConsumer implements Fault {

  private static final List<String> CONSUMERS = List.of("membership", "fees", "awards", "events");
  private static final int SLICES = 10;
  private static final Duration AWAY = Duration.ofMillis(450);
  private static final Duration AT_WORK = Duration.ofMillis(50);

  @Override
  public String name() {
    return "slow_consumer";
  }

  @Override
  public String sentence() {
    return "a service stands still for nine tenths of five seconds, in slices of half a second";
  }

  @Override
  public String happen(Stage stage, Random random) {
    String part = Faults.one(CONSUMERS, random);
    ProcessHandle process = stage.running(part);
    for (int i = 0; i < SLICES; i++) {
      try (FrozenProcesses frozen = FrozenProcesses.freeze(process)) {
        Stage.last(AWAY);
      }
      Stage.last(AT_WORK);
    }
    return part;
  }
}
