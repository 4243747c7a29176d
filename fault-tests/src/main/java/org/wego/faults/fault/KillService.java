package org.wego.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** A program ends in the middle of what it does. */
final class KillService implements Fault {

  private static final List<String> PROGRAMS =
      List.of("membership", "fees", "awards", "events", "webhooks", "gateway");

  @Override
  public String name() {
    return "kill_service";
  }

  @Override
  public String sentence() {
    return "kill -9 of a service or the gateway, which is started again after up to two seconds";
  }

  @Override
  public boolean restarts() {
    return true;
  }

  @Override
  public String happen(Stage stage, Random random) {
    String part = Faults.one(PROGRAMS, random);
    stage.kill(part);
    Stage.last(Duration.ofMillis(random.nextInt(2000)));
    stage.start(part);
    return part;
  }
}
