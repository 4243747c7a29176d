package org.wego.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.wego.journey.kit.FrozenProcesses;

/** A process and its children stand still, with all their connections open, and go on. */
final class Stop implements Fault {

  private static final List<String> PARTS =
      List.of("postgres", "kafka", "keycloak", "membership", "fees", "awards", "events");

  @Override
  public String name() {
    return "stop";
  }

  @Override
  public String sentence() {
    return "SIGSTOP of PostgreSQL, Kafka, Keycloak or a service with its relay, and SIGCONT after"
        + " two to eight seconds";
  }

  @Override
  public String happen(Stage stage, Random random) {
    String part = Faults.one(PARTS, random);
    Duration time = Duration.ofMillis(2000 + random.nextInt(6000));
    try (FrozenProcesses frozen = FrozenProcesses.freeze(stage.running(part))) {
      Stage.last(time);
    }
    return "%s for %d ms".formatted(part, time.toMillis());
  }
}
