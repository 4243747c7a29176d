package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.wego.faults.Outcome;
import org.wego.faults.SeedRun;
import org.wego.faults.fault.Faults;
import org.wego.faults.fault.Stage;
import org.wego.faults.wire.Wires;
import org.wego.faults.work.Scene;
import org.wego.journey.kit.RunningStack;

/**
 * One run of the fault tests with two cheap faults, on the stack that all journeys share; theirs
 * have their own.
 */
@Journey
@Order(90)
class FaultIT {

  private static final Logger LOG = Logger.getLogger(FaultIT.class);
  private static final List<String> CHEAP = List.of("kill_relay", "repeat");

  @Test
  void whatever_happens_nothing_is_lost_and_nothing_is_there_twice(RunningStack stack) {
    // Nothing goes through them here: only faults that need it do.
    Path folder = Path.of(System.getProperty("journey.folder"));
    try (Wires wires = Wires.lay(stack.folder(), folder.resolve("wires.properties"), false)) {
      Stage stage = new Stage(stack, wires, Optional.empty());
      try {
        SeedRun run = new SeedRun(stage, Scene.prepare(stack), Faults.named(CHEAP));
        Outcome outcome = run.run(1, null);
        LOG.infof("%.1f s: %s, writes %s", outcome.seconds(), outcome.faults(), outcome.writes());
        assertThat(outcome.violations()).isEmpty();
      } finally {
        stage.leave();
      }
    }
  }
}
