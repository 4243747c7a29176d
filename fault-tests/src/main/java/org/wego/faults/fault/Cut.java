package org.wego.faults.fault;

import java.time.Duration;
import java.util.Random;

/** Connections to a part are cut on the way. */
final class Cut implements Fault {

  private static final int TIMES = 8;

  @Override
  public String name() {
    return "cut";
  }

  @Override
  public String sentence() {
    return "the connections to PostgreSQL, Kafka, Keycloak or a service are cut on the way, eight"
        + " times in two seconds";
  }

  @Override
  public String happen(Stage stage, Random random) {
    String part = Faults.one(stage.wires().parts(), random);
    for (int i = 0; i < TIMES; i++) {
      stage.wires().to(part).cut();
      Stage.last(Duration.ofMillis(100 + random.nextInt(300)));
    }
    return part;
  }
}
