package org.wego.faults.fault;

import java.time.Duration;
import java.util.Random;

/** Kafka ends in the middle of what it does. */
final class KillBroker implements Fault {

  @Override
  public String name() {
    return "kill_broker";
  }

  @Override
  public String sentence() {
    return "kill -9 of Kafka, which is started again after up to three seconds";
  }

  @Override
  public boolean alone() {
    return true;
  }

  @Override
  public String happen(Stage stage, Random random) {
    stage.kill("kafka");
    Stage.last(Duration.ofMillis(random.nextInt(3000)));
    stage.start("kafka");
    return "kafka";
  }
}
